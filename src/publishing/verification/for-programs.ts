/** Whether the files that applications read name the texts as the log does: `current.json` and `merchant.json`. */
import type { z } from 'astro/zod';
import type { Finding } from '../../domain/finding.ts';
import { createUrls } from '../../domain/urls.ts';
import { currentSchema } from '../../schemas/published/current.ts';
import { merchantSchema, type MerchantJson } from '../../schemas/published/merchant.ts';
import { fault, type Read, type ShownText } from './verdict.ts';

const urls = createUrls({ origin: '', base: '', sourceLanguage: '' });

/** A text as such a file names it. */
interface Named {
  edition: string;
  revision: number;
  inForce: string | null;
  sealed: string;
  sha256: string;
  address: string;
  text: string;
}

/** Whether this is the revision, as the log records it, at its own address. */
const isNamed = (named: Named, { record, lang, name }: ShownText): boolean =>
  named.edition === record.edition &&
  named.revision === record.revision &&
  named.inForce === record.inForce &&
  named.sealed === record.sealed &&
  named.sha256 === record.texts[lang]?.document &&
  named.address.endsWith(`/${urls.edition(lang, record.document, name)}`) &&
  named.text.endsWith(`/${urls.editionFile(lang, record.document, name, 'txt')}`);

/** The texts of a `merchant.json`. */
const namedIn = ({ documents }: MerchantJson): Named[] =>
  documents.flatMap(({ editions }) =>
    editions.flatMap(({ languages, ...dated }) =>
      Object.values(languages).map((text) => ({ ...dated, ...text })),
    ),
  );

/** What is wrong with a file, judged by `faultsOf` if it is as its schema says. */
async function verifyFile<Shape>(
  read: Read,
  path: string,
  schema: z.ZodType<Shape>,
  faultsOf: (data: Shape) => string[],
): Promise<Finding[]> {
  let data: Shape;
  try {
    data = schema.parse(JSON.parse(new TextDecoder().decode(await read(path))));
  } catch {
    return [fault(path, 'файла нет, или он не такой, как описывает его схема')];
  }
  return faultsOf(data).map((message) => fault(path, message));
}

/** Findings about both kinds of files. Which edition is in force depends on the day, so `current.json` may name any. */
export async function verifyForPrograms(read: Read, shown: readonly ShownText[]): Promise<Finding[]> {
  const revisions = shown.filter(({ record, name }) => name !== record.edition);
  const byDocument = Map.groupBy(revisions, ({ record, lang }) => urls.current(lang, record.document));
  const current = [...byDocument].map(([path, own]) =>
    verifyFile(read, path, currentSchema, (data) =>
      own.some((each) => isNamed(data, each)) ? [] : ['такой редакции в журнале нет'],
    ),
  );
  const merchant = verifyFile(read, 'merchant.json', merchantSchema, (data) =>
    namedIn(data)
      .filter((named) => !revisions.some((each) => isNamed(named, each)))
      .map(
        ({ edition, revision }) => `редакция ${edition}, версия ${revision}, описана не так, как в журнале`,
      ),
  );
  return (await Promise.all([...current, merchant])).flat();
}
