/** Whether each language of a parallel text says what the log records, and nothing stands between its rows. */
import { canonicalText, type PageNode } from '../../domain/canonical.ts';
import type { Finding } from '../../domain/finding.ts';
import { createUrls } from '../../domain/urls.ts';
import { hash } from '../../tree/hash.ts';
import { article } from '../parsed-page.ts';
import { fault, type Read, type ShownText } from './verdict.ts';

const urls = createUrls({ origin: '', base: '', sourceLanguage: '' });

/** A page with languages side by side. */
interface ParallelPage {
  path: string;
  /** Whether it must exist by now. */
  due: boolean;
  /** The hashes that each language may have, of one edition together. */
  editions: ReadonlyMap<string, string>[];
}

/** The parallel pages of these texts: of each edition and revision, and of each document. */
function parallelPages(shown: readonly ShownText[]): ParallelPage[] {
  const dated = [...Map.groupBy(shown, ({ record, name }) => `${record.document}/${name}`).values()].filter(
    (texts) => texts.length > 1,
  );
  const hashes = (texts: readonly ShownText[]) =>
    new Map(texts.map(({ lang, record }) => [lang, record.texts[lang]?.document ?? '']));
  const pages = dated.flatMap((texts) =>
    texts.map(({ lang, record, name }) => ({
      path: `${urls.parallel(lang, record.document, name)}index.html`,
      due: true,
      editions: [hashes(texts)],
    })),
  );
  // Which edition is in force depends on the day, and it may have one language only.
  const inForce = [...Map.groupBy(dated, ([first]) => first?.record.document ?? '')].flatMap(
    ([document, all]) =>
      [...new Set(all.flat().map(({ lang }) => lang))].map((lang) => ({
        path: `${urls.parallel(lang, document)}index.html`,
        due: false,
        editions: all.map(hashes),
      })),
  );
  return [...pages, ...inForce];
}

const attribute = (node: PageNode, name: string) => node.getAttribute?.(name) ?? null;

/** The cells of a parallel text, each as a paragraph with the anchor of its row, by language. */
function cellsOf(root: PageNode): Map<string, PageNode[]> {
  const cells = [...root.childNodes].flatMap((row) =>
    [...row.childNodes].flatMap((cell) => {
      const lang = attribute(cell, 'lang');
      const id = attribute(row, 'id');
      const paragraph = { nodeName: 'p', nodeValue: null, childNodes: [cell] };
      return lang === null
        ? []
        : [{ lang, node: { ...paragraph, getAttribute: (name: string) => (name === 'id' ? id : null) } }];
    }),
  );
  return new Map(
    [...Map.groupBy(cells, ({ lang }) => lang)].map(([lang, found]) => [lang, found.map(({ node }) => node)]),
  );
}

/** The node without its cells. */
const withoutCells = (node: PageNode): PageNode => ({
  ...node,
  childNodes: [...node.childNodes].filter((each) => attribute(each, 'lang') === null).map(withoutCells),
});

const group = (childNodes: Iterable<PageNode>): PageNode => ({
  nodeName: 'article',
  nodeValue: null,
  childNodes,
});

/** Findings about a parallel page. */
function compare({ path, editions }: ParallelPage, html: string): Finding[] {
  const root = article(html);
  if (!root) return [fault(path, 'на странице нет текста документа')];
  try {
    if (canonicalText(withoutCells(root)).trim()) return [fault(path, 'между пунктами стоит чужой текст')];
    const found = [...cellsOf(root)].map(
      ([lang, cells]) => [lang, hash(canonicalText(group(cells)))] as const,
    );
    const agrees = editions.some(
      (hashes) =>
        hashes.size === found.length && found.every(([lang, sha256]) => hashes.get(lang) === sha256),
    );
    return agrees ? [] : [fault(path, 'тексты на языках рядом не те, что в журнале')];
  } catch (error) {
    return [fault(path, `текст не читается: ${error instanceof Error ? error.message : String(error)}`)];
  }
}

/** Findings about the parallel pages of the shown texts, and the paths of these pages. */
export async function verifyParallel(
  read: Read,
  shown: readonly ShownText[],
): Promise<{ findings: Finding[]; paths: string[] }> {
  const findings: Finding[] = [];
  const pages = parallelPages(shown);
  for (const page of pages) {
    const file = await read(page.path);
    if (file) findings.push(...compare(page, new TextDecoder().decode(file)));
    else if (page.due) findings.push(fault(page.path, 'этого файла нет, а по журналу он должен быть'));
  }
  return { findings, paths: pages.map(({ path }) => path) };
}
