/** The PDFs of a built site: of every edition and revision in each language, and of its languages side by side. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { revisionName } from '../../domain/edition-name.ts';
import type { EditionJson } from '../../schemas/published/edition.ts';
import { strings } from '../../i18n/index.ts';
import { filesIn } from '../../tree/files.ts';
import { site, urls } from '../../tree/site.ts';
import { printed } from './print.ts';
import { printable, type Sheet } from './sheet.ts';

/** An edition at one of its addresses in a built site. */
interface Exported {
  name: string;
  json: EditionJson;
}

/** The file of the built site at a path with the base. */
const fileAt = (folder: string, path: string) => join(folder, path.slice(urls.chooser().length));

function exportsIn(folder: string): Exported[] {
  return filesIn(folder).flatMap((file) => {
    const name = /^[a-z]{2}\/[^/]+\/editions\/([^/]+)\.json$/.exec(file)?.[1];
    return name === undefined
      ? []
      : [{ name, json: JSON.parse(readFileSync(join(folder, file), 'utf8')) as EditionJson }];
  });
}

/** What the PDF of an edition says around the text of the page at `path`; of all `languages` when there are several. */
async function sheetOf({ json }: Exported, path: string, languages: readonly Exported[]): Promise<Sheet> {
  const { language: lang, document, edition: date, revision, sealed, title } = json;
  const t = await strings(lang);
  const version = revision > 1 ? `, ${t['status.version'](revision)}` : '';
  const fingerprints = await Promise.all(
    languages.map(async ({ json }) => ({
      lang: json.language,
      language: languages.length > 1 ? (await strings(json.language)).languageName : undefined,
      sha256: json.sha256 ?? '',
    })),
  );
  return {
    lang,
    t,
    head: [languages.length > 1 ? t['parallel.of'](title) : title, t.editionOf(date) + version],
    path,
    address: urls.absolute(urls.edition(lang, document, revisionName({ date, revision }))),
    verify: urls.absolute(urls.verify(lang, document)),
    sealed: sealed ?? date,
    fingerprints,
  };
}

/** Writes the PDFs beside the other files of the editions and returns their number. Throws like `printed`. */
export async function writePdfs(folder: string): Promise<number> {
  const all = exportsIn(folder);
  /** By the page that is printed: a revision's own address and the edition's show the same. */
  const known = new Map<string, Buffer>();
  const write = async (from: Exported, path: string, languages: readonly Exported[], to: string) => {
    const page = readFileSync(join(fileAt(folder, path), 'index.html'), 'utf8');
    const sheet = printable(await sheetOf(from, path, languages), page);
    const pdf = known.get(sheet.html) ?? printed(sheet);
    known.set(sheet.html, pdf);
    writeFileSync(fileAt(folder, to), pdf);
  };
  let count = 0;
  for (const each of all) {
    const { name, json } = each;
    const { language, document } = json;
    await write(
      each,
      urls.edition(language, document, name),
      [each],
      urls.editionFile(language, document, name, 'pdf'),
    );
    count += 1;
    const parallel = urls.parallel(language, document, name);
    if (!existsSync(fileAt(folder, parallel))) continue;
    const texts = site.languages.flatMap(
      (lang) =>
        all.find(
          (other) => other.json.language === lang && other.json.document === document && other.name === name,
        ) ?? [],
    );
    await write(each, parallel, texts, urls.editionFile(language, document, name, 'parallel.pdf'));
    count += 1;
  }
  return count;
}
