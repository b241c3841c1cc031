/** Whether an edition's exports say what its proved text and the log say. */
import type { Finding } from '../../domain/finding.ts';
import { createUrls } from '../../domain/urls.ts';
import { hash } from '../../tree/hash.ts';
import { sellerFacts } from '../../domain/seller-facts.ts';
import { editionMarkdown, exportedAs } from '../../editions/export.ts';
import type { EditionJson } from '../../schemas/published/edition.ts';
import { fault, type Read, type ShownText } from './verdict.ts';

const urls = createUrls({ origin: '', base: '', sourceLanguage: '' });

const decoded = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

const inLines = (parts: readonly string[]) => parts.map((part) => `${part}\n`).join('');

/** What is wrong with an edition's JSON: each message in Russian. */
function* faultsOf(
  json: EditionJson,
  text: string,
  anywhere: string,
  { record, lang, name }: ShownText,
): Generator<string> {
  const expected = {
    document: record.document,
    language: lang,
    edition: record.edition,
    revision: record.revision,
    inForce: record.inForce,
    sealed: record.sealed,
    sha256: record.texts[lang]?.document,
  };
  for (const [key, value] of Object.entries(expected))
    if (json[key as keyof EditionJson] !== value) yield `поле ${key} не то, что в журнале: ${value}`;
  const page = urls.edition(lang, record.document, name);
  if (!json.address.endsWith(`/${page}`)) yield `адрес ${json.address} ведёт не на эту редакцию`;

  const head = text.split('\n').slice(0, 3);
  if (json.title !== head[0] || json.jurisdiction !== head[1])
    yield 'название или страна не те, что в тексте';
  const blocks = json.sections.flatMap((section) => section.blocks.map((block) => block.text));
  if (inLines([...head, ...blocks]) !== text) yield 'пункты не те, что в тексте';
  const hashes = record.texts[lang]?.sections ?? {};
  if (
    json.sections
      .map(({ slug }) => slug)
      .sort()
      .join() !== Object.keys(hashes).sort().join()
  )
    yield 'разделы не те, что в журнале';
  for (const { slug, title, titleBy, blocks } of json.sections) {
    if (hash(inLines(blocks.map((block) => block.text))) !== hashes[slug])
      yield `раздел ${slug} не тот, что в журнале`;
    if (titleBy === 'seller' && title !== blocks[0]?.text)
      yield `название раздела ${slug} не то, что в тексте`;
    for (const { clause, id, address, cited } of blocks)
      if (
        (id !== null && address !== `${json.address}#${id}`) ||
        (cited === undefined && clause !== null && id !== `p${clause}`)
      )
        yield `номер или адрес пункта ${clause ?? id ?? ''} не его`;
  }
  for (const data of json.sellers) {
    const seller = exportedAs(data);
    if (seller.address !== data.address)
      yield `адрес продавца не тот, что складывается из частей: ${data.address}`;
    for (const { value, isIn } of sellerFacts(seller, lang))
      if (!isIn(anywhere)) yield `данных продавца нет в тексте: ${value}`;
  }
}

/** One entry of `editions.json`, which lists all editions. */
interface Listed {
  document: string;
  edition: string;
  revision: number;
  inForce: string | null;
  sealed: string;
  languages: Record<string, { sha256: string; page: string } & Record<string, string | null>>;
}

/** What is wrong with the list of all editions. */
function* listFaults(list: readonly Listed[], shown: readonly ShownText[]): Generator<string> {
  const count = list.reduce((sum, { languages }) => sum + Object.keys(languages).length, 0);
  if (count !== shown.length) yield `в списке текстов ${count}, а в журнале ${shown.length}`;
  for (const { record, lang, name } of shown) {
    const page = urls.edition(lang, record.document, name);
    const entry = list.find(({ languages }) => languages[lang]?.page.endsWith(`/${page}`));
    const texts = entry?.languages[lang];
    const agrees =
      entry?.document === record.document &&
      entry.edition === record.edition &&
      entry.revision === record.revision &&
      entry.inForce === record.inForce &&
      entry.sealed === record.sealed &&
      texts?.sha256 === record.texts[lang]?.document &&
      (['txt', 'md', 'json'] as const).every((type) =>
        Object.values(texts ?? {}).some((value) =>
          value?.endsWith(`/${urls.editionFile(lang, record.document, name, type)}`),
        ),
      );
    if (!agrees) yield `редакция ${name} (${lang}) описана не так, как в журнале`;
  }
}

/** The parsed JSON of a file, or a finding. */
async function parsed<Shape>(read: Read, path: string): Promise<Shape | Finding> {
  try {
    return JSON.parse(decoded(await read(path))) as Shape;
  } catch {
    return fault(path, 'файла нет, или это не JSON');
  }
}

/** Findings about the `.json` and `.md` of the shown texts, and about `editions.json`. */
export async function verifyExports(read: Read, shown: readonly ShownText[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const collect = (path: string, check: () => Iterable<string>) => {
    try {
      for (const message of check()) findings.push(fault(path, message));
    } catch (error) {
      // Only altered data lack a field that every export has.
      if (!(error instanceof TypeError)) throw error;
      findings.push(fault(path, 'в файле не хватает данных'));
    }
  };
  const file = ({ record, lang, name }: ShownText, type: 'txt' | 'md' | 'json') =>
    urls.editionFile(lang, record.document, name, type);
  const texts = await Promise.all(shown.map(async (each) => decoded(await read(file(each, 'txt')))));
  const anywhere = texts.join('\n');
  for (const [i, each] of shown.entries()) {
    const json = await parsed<EditionJson>(read, file(each, 'json'));
    if ('remedy' in json) {
      findings.push(json);
      continue;
    }
    collect(file(each, 'json'), () => faultsOf(json, texts[i] ?? '', anywhere, each));
    const markdown = decoded(await read(file(each, 'md')));
    collect(file(each, 'md'), () =>
      editionMarkdown(json, texts[i] ?? '') === markdown
        ? []
        : ['файл не то, что получается из текста редакции'],
    );
  }
  const list = await parsed<Listed[]>(read, 'editions.json');
  if ('remedy' in list) findings.push(list);
  else collect('editions.json', () => listFaults(list, shown));
  return findings;
}
