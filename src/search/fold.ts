/** Folds letters that people do not tell apart when typing into one spelling, and splits texts into words. */

/**
 * Latin letters that look like a Cyrillic one, in pairs. Kazakh «і» and «һ» are mostly typed as their Latin lookalikes.
 */
const twins = ['aа', 'cс', 'eе', 'hһ', 'iі', 'kк', 'mм', 'oо', 'pр', 'tт', 'xх', 'yу'];
const toCyrillic = new Map(twins.map(([latin = '', cyrillic = '']) => [latin, cyrillic]));
const toLatin = new Map(twins.map(([latin = '', cyrillic = '']) => [cyrillic, latin]));

const replaced = (word: string, table: Map<string, string>) => word.replace(/./gu, (c) => table.get(c) ?? c);

/** Puts a word in two scripts into one, when all its letters of the other have a lookalike: «қауiпсiздiк», «сvv». */
function oneScript(word: string): string {
  if (!/[a-z]/.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
  const cyrillic = replaced(word, toCyrillic);
  if (!/[a-z]/.test(cyrillic)) return cyrillic;
  const latin = replaced(word, toLatin);
  return /\p{Script=Cyrillic}/u.test(latin) ? word : latin;
}

/**
 * A word that folding leaves unchanged, as it does nearly all: on a slow phone full folding takes ten times as long.
 */
const folded = /^(?:[а-яәіңғүұқөһ]+|[a-z\d]+)$/;
/** The same for several words. */
const foldedText = /^(?:[а-яәіңғүұқөһ]+|[a-z\d]+)(?: (?:[а-яәіңғүұқөһ]+|[a-z\d]+))*$/;

/**
 * Folds a word: lower case, «е» for «ё», composed letters, one script per word. Stress marks, soft hyphens, apostrophes
 * and other signs that are not letters in their own right are dropped. Folding twice changes nothing.
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
// The same for text in our languages' letters and common signs: compiling Unicode classes takes a slow phone 20 ms.
const ours = 'A-Za-z\\dА-яЁёӘәІіҢңҒғҮүҰұҚқӨөҺһ';
const ourChunk = chunksOf(ours);
const isOurs = new RegExp(`^[${ours}\\s\\x20-\\x7e«»„“”’´‑–—…]*$`);

/**
 * The folded words of a text, in order. A hyphenated word is split into its parts («банк-эмитент»), but stays one word
 * when a part is a single letter or digit («3-D», «e-mail»). A number keeps its point («3.0»).
 */
export function words(text: string): string[] {
  if (foldedText.test(text)) return text.split(' ');
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
