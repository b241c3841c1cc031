/** One spelling for letters that people do not tell apart when they type, and the words of a text. */

/** Latin letters that look like a Cyrillic one, in pairs. Kazakh «і» and «һ» are mostly typed as their Latin twins. */
const twins = ['aа', 'cс', 'eе', 'hһ', 'iі', 'kк', 'mм', 'oо', 'pр', 'tт', 'xх', 'yу'];
const toCyrillic = new Map(twins.map(([latin = '', cyrillic = '']) => [latin, cyrillic]));
const toLatin = new Map(twins.map(([latin = '', cyrillic = '']) => [cyrillic, latin]));

const replaced = (word: string, table: Map<string, string>) => word.replace(/./gu, (c) => table.get(c) ?? c);

/** A word of two scripts in one of them, when all its letters of the other have a twin: «қауiпсiздiк», «сvv». */
function oneScript(word: string): string {
  if (!/[a-z]/.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
  const cyrillic = replaced(word, toCyrillic);
  if (!/[a-z]/.test(cyrillic)) return cyrillic;
  const latin = replaced(word, toLatin);
  return /\p{Script=Cyrillic}/u.test(latin) ? word : latin;
}

/** A word that folding leaves as it is, as nearly all are: the rest takes a slow phone ten times as long. */
const folded = /^(?:[а-яәіңғүұқөһ]+|[a-z\d]+)$/;

/**
 * Lower case, «е» for «ё», composed letters, one script a word; stress marks, soft hyphens, apostrophes and other signs
 * that are no letter of their own are dropped. Folding twice changes nothing.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (folded.test(lower)) return lower;
  const plain = word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\p{M}\p{Cf}\p{Lm}'’`´]/gu, '')
    .normalize('NFKC')
    .replaceAll('ё', 'е');
  return oneScript(plain);
}

const chunksOf = (letters: string) =>
  new RegExp(`[${letters}](?:[${letters}'’\`´]|[-‑.,](?=[${letters}]))*`, 'gu');
const chunk = chunksOf('\\p{L}\\p{M}\\p{N}\\p{Cf}');
// The same for text of our letters and usual signs: to compile the classes of Unicode takes a slow phone 20 ms.
const ours = 'A-Za-z\\dА-яЁёӘәІіҢңҒғҮүҰұҚқӨөҺһ';
const ourChunk = chunksOf(ours);
const isOurs = new RegExp(`^[${ours}\\s\\x20-\\x7e«»„“”’´‑–—…]*$`);

/**
 * The folded words of a text in order. A word with a hyphen is its parts («банк-эмитент»), but one word where a part is a
 * single letter or digit («3-D», «e-mail»); a number keeps its point («3.0»).
 */
export function words(text: string): string[] {
  return (text.match(isOurs.test(text) ? ourChunk : chunk) ?? []).flatMap((each) => {
    const lower = each.toLowerCase();
    if (folded.test(lower)) return lower;
    if (/^\d+([.,]\d+)+$/.test(each)) return [each.replaceAll(',', '.')];
    return each.split(/[.,]/).flatMap((part) => {
      const parts = part.split(/[-‑]/).map(fold);
      return (parts.some(({ length }) => length === 1) ? [parts.join('')] : parts).filter(Boolean);
    });
  });
}
