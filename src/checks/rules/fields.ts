import type { Finding } from '../../domain/finding.ts';
import { z } from 'astro/zod';
import { isSealedPath, requirementsPath } from '../../domain/content-paths.ts';
import { aliasesSchema } from '../../schemas/aliases.ts';
import { answersSchema } from '../../schemas/answers.ts';
import { confirmationLockSchema } from '../../schemas/confirmation-lock.ts';
import { documentSchema, sectionSchema } from '../../schemas/document.ts';
import { editionSchema } from '../../schemas/edition.ts';
import { questionsSchema } from '../../schemas/questions.ts';
import { requirementsSchema } from '../../schemas/requirements.ts';
import { sellerSchema } from '../../schemas/seller.ts';
import { siteSchema, type Site } from '../../schemas/site.ts';
import { glossarySchema } from '../../schemas/glossary.ts';
import { translationsSchema } from '../../schemas/translations.ts';
import { sealedCopies, type Copy } from '../../tree/copies.ts';
import { keptOf } from '../../tree/kept.ts';
import type { Rule } from '../rule.ts';
import type { Tree } from '../../tree/tree.ts';
import { frontMatter, type Yaml } from '../../tree/yaml.ts';

z.config(z.locales.ru());

const schemaFor = (
  path: string,
  siteLanguages: readonly string[],
  reported: readonly string[],
): z.ZodType | undefined => {
  const languages = isSealedPath(path) ? 'as sealed' : siteLanguages;
  if (path === 'site.yaml') return siteSchema;
  if (path === 'questions.yaml') return questionsSchema;
  if (path === 'answers.yaml') return answersSchema(siteLanguages);
  if (path === requirementsPath) return requirementsSchema(siteLanguages, reported);
  if (path === 'answers.lock.yaml' || path === 'requirements.lock.yaml') return confirmationLockSchema;
  if (path === 'aliases.yaml') return aliasesSchema(siteLanguages);
  if (path === 'glossary.yaml') return glossarySchema(siteLanguages);
  if (path.endsWith('/translations.yaml')) return translationsSchema;
  if (path.endsWith('.mdx')) return sectionSchema;
  if (path.endsWith('/document.yaml')) return documentSchema(languages);
  if (path.endsWith('/edition.yaml')) return editionSchema(languages);
  if (/(^|\/)sellers\/[^/]+\.yaml$/.test(path)) return sellerSchema(languages);
  return undefined;
};

/** What to do about a wrong value in a file that a command writes. */
const remedies = new Map([
  ['translations.yaml', 'Отмените правку этого файла: его пишет команда npm run translated.'],
  ['answers.lock.yaml', 'Отмените правку этого файла: его пишет команда npm run answers -- --confirm.'],
  [
    'requirements.lock.yaml',
    'Отмените правку этого файла: его пишет команда npm run compliance -- --confirm.',
  ],
]);

const isMissing = (issue: z.core.$ZodIssue) => 'input' in issue && issue.input === undefined;

/** The one missing field beside one unknown one: a slip in its name. */
function misspelled(issue: z.core.$ZodIssue, all: readonly z.core.$ZodIssue[]): string | undefined {
  const parent = (of: z.core.$ZodIssue) => (isMissing(of) ? of.path.slice(0, -1) : of.path).join('.');
  const beside = all.filter((other) => parent(other) === parent(issue));
  const unknown = beside.flatMap((other) => (other.code === 'unrecognized_keys' ? other.keys : []));
  const [missing, ...others] = beside.filter(isMissing);
  return missing && !others.length && unknown.length === 1 ? String(missing.path.at(-1)) : undefined;
}

const words = (
  path: string,
  at: Yaml['at'],
  issue: z.core.$ZodIssue,
  all: readonly z.core.$ZodIssue[],
): Finding[] => {
  const field = issue.path.join('.');
  const meant = misspelled(issue, all);
  if (meant !== undefined && isMissing(issue)) return [];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path,
      ...at([...issue.path, key]),
      blocks: meant !== undefined,
      message: `сайт не знает поля «${key}»${meant === undefined ? '' : `, а поля «${meant}» нет`}`,
      remedy:
        meant === undefined
          ? 'Проверьте, нет ли опечатки, или удалите строку. Список полей — в content/README.md.'
          : `Если это опечатка, назовите поле «${meant}». Список полей — в content/README.md.`,
    }));
  if (isMissing(issue))
    return [
      {
        path,
        ...at(issue.path),
        blocks: true,
        message: `нет поля «${field}»`,
        remedy: `Добавьте строку «${String(issue.path.at(-1))}: …».`,
      },
    ];
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return [
      {
        path,
        ...at(issue.path),
        blocks: true,
        message: `поле «${field}»: нужен список`,
        remedy: 'Напишите каждое значение с новой строки, начиная с «  - ».',
      },
    ];
  return [
    {
      path,
      ...at(issue.path),
      // A value of the right type can be compared with the texts, wrong or not.
      blocks: !['custom', 'invalid_format'].includes(issue.code),
      message: field ? `поле «${field}»: ${issue.message}` : issue.message,
      remedy: remedies.get(path.slice(path.lastIndexOf('/') + 1)) ?? 'Исправьте значение в этой строке.',
    },
  ];
};

/** Messages and remedies in Russian for the YAML parser's error codes. Other codes get a general message. */
const faultWords: Record<string, [string, string]> = {
  DUPLICATE_KEY: ['поле написано дважды', 'Оставьте одну из двух строк.'],
  BAD_INDENT: ['отступ не тот', 'Выровняйте строку, как соседние: по два пробела на уровень.'],
  MISSING_CHAR: ['не хватает кавычки, запятой или скобки', 'Закройте кавычку или скобку в этой строке.'],
  BAD_ALIAS: ['знак «*» или «&» в начале значения', 'Возьмите значение в кавычки.'],
};
const faultWordsInGeneral: [string, string] = [
  'строка не читается',
  'Проверьте отступы, двоеточия и кавычки в этой строке и в строке над ней. Значение с двоеточием берут в кавычки.',
];

async function check(tree: Tree): Promise<Finding[]> {
  const inFolder = ({ folder }: Copy, path: string) => path.startsWith(`${folder}/`);
  const sealed = sealedCopies(tree);
  const own = tree.paths.filter((path) => !sealed.some((copy) => inFolder(copy, path)));
  const ofSealed = sealed.map((copy) =>
    keptOf(tree, copy, 'faults in fields', (part) =>
      Promise.resolve(
        faults(
          part,
          part.paths.filter((path) => inFolder(copy, path)),
        ),
      ),
    ),
  );
  return [...faults(tree, own), ...(await Promise.all(ofSealed)).flat()];
}

function faults(tree: Tree, paths: readonly string[]): Finding[] {
  // Another fault of site.yaml is no reason to leave the other files unread.
  const site = (tree.yaml('site.yaml').data ?? {}) as Partial<Site>;
  const languages = siteSchema.shape.languages.safeParse(site.languages).data ?? [];
  const reported = siteSchema.shape.reportLanguages.safeParse(site.reportLanguages).data ?? [];
  return paths.flatMap((path) => {
    const schema = schemaFor(path, languages, reported);
    // Without the list of languages, every other file would look wrong.
    if (!schema || (!languages.length && path !== 'site.yaml')) return [];
    if (path.endsWith('.mdx') && frontMatter(tree.text(path)) === undefined)
      return [
        {
          path,
          line: 1,
          blocks: true,
          message: 'нет начала файла: полей между двумя строками «---»',
          remedy:
            'Первой строкой поставьте «---», затем поля title, titleBy и description, под ними ещё одну строку «---».',
        },
      ];
    const { data, at, faults: unread } = tree.yaml(path);
    if (unread.length)
      return unread.map(({ line, column, code }) => {
        const [message, remedy] = faultWords[code] ?? faultWordsInGeneral;
        return { path, line, column, message, remedy, blocks: true };
      });
    const result = schema.safeParse(data ?? {}, { reportInput: true });
    return result.success ? [] : result.error.issues.flatMap((issue, _, all) => words(path, at, issue, all));
  });
}

/** Every data file and front matter has all required fields, with valid values, and no unknown ones. */
export const fields: Rule = {
  name: 'fields',
  title: 'Поля файлов',
  about:
    'В каждом файле данных и в начале каждого текста (между строками `---`) есть все нужные поля, по одному разу, и нет лишних; даты существуют; у ИИН сходится контрольная цифра; телефон и счёт — настоящие по своему виду. Список полей — в README.md.',
  check,
};
