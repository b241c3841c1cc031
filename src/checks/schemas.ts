import { z } from 'astro/zod';
import { aliasesSchema } from '../schemas/aliases.ts';
import { documentSchema, sectionSchema } from '../schemas/document.ts';
import { editionSchema } from '../schemas/edition.ts';
import { questionsSchema } from '../schemas/questions.ts';
import { sellerSchema } from '../schemas/seller.ts';
import { siteSchema } from '../schemas/site.ts';
import type { Finding } from './finding.ts';
import type { Tree } from './tree.ts';

z.config(z.locales.ru());

const schemaFor = (path: string, languages: readonly string[]): z.ZodType | undefined => {
  if (path === 'site.yaml') return siteSchema;
  if (path === 'questions.yaml') return questionsSchema;
  if (path === 'aliases.yaml') return aliasesSchema(languages);
  if (path.endsWith('.mdx')) return sectionSchema;
  if (path.endsWith('/document.yaml')) return documentSchema(languages);
  if (path.endsWith('/edition.yaml')) return editionSchema(languages);
  if (/(^|\/)sellers\/[^/]+\.yaml$/.test(path)) return sellerSchema(languages);
  return undefined;
};

const words = (
  path: string,
  line: (keys: readonly PropertyKey[]) => number,
  issue: z.core.$ZodIssue,
): Finding[] => {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path,
      line: line([...issue.path, key]),
      message: `сайт не знает поля «${key}»`,
      remedy: 'Проверьте, нет ли опечатки, или удалите строку. Список полей — в content/README.md.',
    }));
  if ('input' in issue && issue.input === undefined)
    return [
      {
        path,
        line: line(issue.path),
        message: `нет поля «${field}»`,
        remedy: `Добавьте строку «${String(issue.path.at(-1))}: …».`,
      },
    ];
  return [
    {
      path,
      line: line(issue.path),
      message: field ? `поле «${field}»: ${issue.message}` : issue.message,
      remedy: 'Исправьте значение в этой строке.',
    },
  ];
};

/** Every data file and front matter has the fields it must have, of the right kind, and no others. */
export function schemas(tree: Tree): Finding[] {
  const parsed = siteSchema.safeParse(tree.yaml('site.yaml').data);
  const languages = parsed.data?.languages ?? [];
  return tree.paths.flatMap((path) => {
    const schema = schemaFor(path, languages);
    // Without the list of languages every other file would seem wrong.
    if (!schema || (!languages.length && path !== 'site.yaml')) return [];
    const { data, line, faults } = tree.yaml(path);
    if (faults.length)
      return faults.map((fault) => ({
        path,
        line: fault.line,
        message: `файл не читается как YAML: ${fault.message}`,
        remedy: 'Проверьте отступы, двоеточия и кавычки в этой строке и в строке над ней.',
      }));
    const result = schema.safeParse(data, { reportInput: true });
    return result.success ? [] : result.error.issues.flatMap((issue) => words(path, line, issue));
  });
}
