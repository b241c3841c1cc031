import { visit } from 'unist-util-visit';
import { isDate } from '../../domain/dates.ts';
import { isKazakhAccount, isKazakhPhone } from '../../domain/contacts.ts';
import { identificationFault } from '../../domain/identification.ts';
import { dates } from '../../domain/quantities.ts';
import { strings } from '../../i18n/index.ts';
import type { Site } from '../../schemas/site.ts';
import type { Finding, Rule } from '../rule.ts';
import { drafts, sectionFiles, settings, type Copy, type SectionFile, type Tree } from '../../tree/tree.ts';

interface SellerFile {
  form: Record<string, string>;
  name: string;
  iin: string;
  address: Record<string, string>;
  phone?: string;
  iban?: string;
}

interface Seller {
  path: string;
  data: SellerFile;
}

const either = 'Выясните, что верно, и исправьте тот из двух файлов, в котором ошибка.';

const sellersOf = (tree: Tree, copy: Copy): Seller[] =>
  (tree.yaml(`${copy.folder}/document.yaml`).data as { sellers: string[] }).sellers.map((id) => {
    const path = `${copy.sellers}/${id}.yaml`;
    return { path, data: tree.yaml(path).data as SellerFile };
  });

/** Data of the sellers that do not stand in the text word for word. */
function unstated(
  tree: Tree,
  sellers: readonly Seller[],
  files: readonly SectionFile[],
  lang: string,
): Finding[] {
  const texts = files.map(({ path }) => ({ path, text: tree.text(path) }));
  return sellers.flatMap(({ path, data: { form, name, iin, address, phone, iban } }) => {
    const { at } = tree.yaml(path);
    const facts: [string[], string, string | undefined][] = [
      [['name'], 'наименование', `${form[lang] ?? ''} ${name}`],
      [['iin'], 'ИИН', iin],
      [['address', lang], 'адрес', address[lang]],
      [['phone'], 'телефон', phone],
      [['iban'], 'счёт', iban],
    ];
    // The section meant is the one that names this seller at all; without one, the last: requisites stand there.
    const place =
      texts.find(({ text }) => text.includes(iin)) ??
      texts.find(({ text }) => text.includes(name)) ??
      texts.at(-1);
    const plain = (place?.text ?? '').replaceAll('"', '');
    return facts.flatMap(([keys, label, value]): Finding[] =>
      value === undefined || plain.includes(value)
        ? []
        : [
            {
              path,
              ...at(keys),
              message: `${label} «${value}» не стоит дословно в тексте ${place?.path ?? ''}`,
              remedy: either,
            },
          ],
    );
  });
}

/** Data of `site.yaml` that no text in a language has. */
function unsaid(tree: Tree, files: readonly SectionFile[], lang: string): Finding[] {
  const { data, at } = tree.yaml('site.yaml');
  const { name, app, support, providers } = data as Site;
  const facts: [PropertyKey[], string | undefined][] = [
    [['name'], name],
    [['app'], app],
    [['support'], support],
    ...providers.flatMap((provider, i) =>
      (['name', 'company', 'support'] as const).map((key): [PropertyKey[], string | undefined] => [
        ['providers', i, key],
        provider[key],
      ]),
    ),
  ];
  const texts = files.filter((file) => file.lang === lang).map(({ path }) => tree.text(path));
  return facts.flatMap(([keys, value]): Finding[] =>
    value === undefined || texts.some((text) => text.includes(value))
      ? []
      : [
          {
            path: 'site.yaml',
            ...at(keys),
            message: `«${value}» не стоит ни в одном тексте на языке «${lang}»`,
            remedy: 'Исправьте здесь или внесите в текст. Чего в текстах нет, того нет и в этом файле.',
          },
        ],
  );
}

/** Something that a text states of the world: its place in a row, and what is wrong with it. */
interface Stated {
  index: number;
  text: string;
  message: string;
  /** Whether it could be true, but no data have it. */
  isUnknown?: boolean;
}

function inRow(row: string, sellers: readonly Seller[], folder: string, months: readonly string[]): Stated[] {
  const find = (
    pattern: RegExp,
    wrong: (text: string) => Pick<Stated, 'message' | 'isUnknown'> | undefined,
  ) =>
    [...row.matchAll(pattern)].flatMap(({ 0: text, index }): Stated[] => {
      const fault = wrong(text);
      return fault ? [{ text, index, ...fault }] : [];
    });
  const digits = (text: string) => text.replace(/\D/g, '');
  const known = (field: 'iin' | 'phone' | 'iban', text: string) =>
    sellers.some(({ data }) => data[field] !== undefined && digits(data[field]) === digits(text));
  const nobody = (what: string) => ({
    message: `${what} нет ни у одного продавца в папке ${folder}/`,
    isUnknown: true,
  });
  return [
    ...find(/(?<![\d\p{L}])\d{12}(?!\d)/gu, (text) => {
      const message = identificationFault(text);
      return known('iin', text) ? undefined : message === undefined ? nobody(`номера ${text}`) : { message };
    }),
    ...find(/(?<![\d\p{L}])(?:\+7|8(?=[ (-]))[\d ()-]{9,}\d/gu, (text) =>
      !isKazakhPhone(text.replace(/^8/, '+7'))
        ? { message: `телефон «${text}»: такого в Казахстане быть не может` }
        : known('phone', text.replace(/^8/, '+7'))
          ? undefined
          : nobody(`телефона «${text}»`),
    ),
    ...find(/(?<![\d\p{L}])KZ\d{2}(?: ?[\dA-Z]){10,}/gu, (text) =>
      !isKazakhAccount(text)
        ? { message: `счёт «${text}»: такого быть не может, проверьте каждый знак` }
        : known('iban', text)
          ? undefined
          : nobody(`счёта «${text}»`),
    ),
    ...dates(row, months)
      .filter(({ iso }) => !isDate(iso))
      .map(({ text, index }) => ({ text, index, message: `дня «${text}» не бывает` })),
  ];
}

/** Addresses of links that are in no data. */
function strangeLinks(tree: Tree, { path, copy }: SectionFile): Finding[] {
  const { app, support, providers } = tree.yaml('site.yaml').data as Site;
  const { sections } = tree.yaml(`${copy.folder}/document.yaml`).data as { sections: string[] };
  const known = [app, `mailto:${support}`, ...providers.flatMap((each) => each.support ?? []), ...sections];
  const found: Finding[] = [];
  visit(tree.mdx(path), 'link', ({ url, position }) => {
    if (known.includes(url)) return;
    found.push({
      path,
      line: position?.start.line ?? 1,
      column: position?.start.column,
      length: (position?.end.offset ?? 0) - (position?.start.offset ?? 0),
      message: `адреса «${url.replace(/^mailto:/, '')}» нет в site.yaml`,
      remedy: `Исправьте адрес в тексте или внесите новый в site.yaml. Сейчас там: ${known
        .slice(0, -sections.length)
        .map((each) => each.replace(/^mailto:/, ''))
        .join(', ')}.`,
    });
  });
  return found;
}

async function check(tree: Tree): Promise<Finding[]> {
  const { languages } = settings(tree);
  const all = drafts(tree).map((copy) => ({
    copy,
    sellers: sellersOf(tree, copy),
    files: sectionFiles(tree, copy),
  }));
  const inLanguages = languages.map(async (lang) => {
    const { months } = await strings(lang);
    return all.flatMap(({ copy, sellers, files }) => {
      const own = files.filter((file) => file.lang === lang);
      const stated = own.flatMap(({ path }) =>
        tree
          .text(path)
          .split('\n')
          .flatMap((row, i) =>
            inRow(row, sellers, copy.sellers, months).map(({ text, index, message, isUnknown }) => ({
              path,
              line: i + 1,
              column: index + 1,
              length: text.length,
              message,
              remedy: isUnknown
                ? 'Исправьте в тексте. Если так и должно быть, внесите это в файл продавца и в document.yaml.'
                : 'Сверьте с документом, из которого это взято, и исправьте в тексте.',
            })),
          ),
      );
      return [
        ...unstated(tree, sellers, own, lang),
        ...stated,
        ...own.flatMap((file) => strangeLinks(tree, file)),
      ];
    });
  });
  const files = all.flatMap((each) => each.files);
  return [
    ...(await Promise.all(inLanguages)).flat(),
    ...languages.flatMap((lang) => unsaid(tree, files, lang)),
  ];
}

/** What the texts state of sellers and services is what the data say, in every language. */
export const facts: Rule = {
  name: 'facts',
  title: 'Факты в тексте и в данных',
  about:
    'Реквизиты, почта, адреса сайтов и имена платёжных сервисов стоят дословно и в тексте (его читают люди), и в данных — sellers/ и site.yaml (их читают программы). Факт, который есть только в одном из двух мест, — ошибка, и проверка называет оба. Номера из 12 цифр (ИИН, БИН) сверяются с продавцами и по контрольной цифре, телефоны — с планом нумерации Казахстана, счета — по контрольным знакам IBAN; даты должны существовать.',
  check,
};
