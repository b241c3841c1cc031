/** Pagefind in the browser: loaded once, and rejecting when a part of its index did not arrive. */

/** A page of the index; `location` counts words of `content`. */
export interface Fragment {
  url: string;
  content: string;
  meta: { title: string };
  anchors: { id: string; text: string; location: number }[];
}

interface Result {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

interface Pagefind {
  options(options: { noWorker: boolean; baseUrl: string }): Promise<void>;
  search(term: string, options: { filters: Record<string, string> }): Promise<{ results: Result[] }>;
}

/** The index, or a part of it, could not be loaded. */
export class Unavailable extends Error {}

let attempts = 0;
let loaded: Promise<Pagefind> | undefined;
let lost = false;

// Pagefind answers "no results" when a chunk of its index fails to arrive, so failures are recorded here.
function noteLosses(folder: string) {
  const original = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const ours = String(input instanceof Request ? input.url : input).includes(folder);
    try {
      const response = await original(input, init);
      if (ours && !response.ok) lost = true;
      return response;
    } catch (error) {
      if (ours) lost = true;
      throw error;
    }
  };
}

async function load(): Promise<Pagefind> {
  const folder = `${import.meta.env.BASE_URL}pagefind/`;
  if (!attempts) noteLosses(folder);
  // A module or chunk that failed to load keeps failing at the same URL, so a retry needs a different one.
  const address = `${folder}pagefind.js${attempts ? `?${attempts}` : ''}`;
  attempts += 1;
  lost = false;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ noWorker: true, baseUrl: import.meta.env.BASE_URL });
  return pagefind;
}

/** The pages that have any of the words, best first: by Pagefind's scores and by the share of the words they have. */
async function found(words: readonly string[], lang: string): Promise<Result[]> {
  const pagefind = await (loaded ??= load());
  const perWord = await Promise.all(words.map((word) => pagefind.search(word, { filters: { lang } })));
  const all = Map.groupBy(
    perWord.flatMap(({ results }) => results),
    ({ id }) => id,
  );
  const worth = (results: Result[]) =>
    results.reduce((sum, { score }) => sum + score, 0) * (results.length / words.length) ** 2;
  return [...all.values()].sort((a, b) => worth(b) - worth(a)).flatMap(([result]) => result ?? []);
}

/** The best pages for some words, at most `most`. Rejects with Unavailable; the next call then tries again. */
export async function pages(words: readonly string[], lang: string, most: number): Promise<Fragment[]> {
  try {
    const results = (await found(words, lang)).slice(0, most);
    // Without its worker Pagefind returns one shared object per page.
    const fragments = await Promise.all(results.map(async (result) => structuredClone(await result.data())));
    if (lost) throw new Error('a part of the search index did not arrive');
    return fragments;
  } catch (cause) {
    loaded = undefined;
    throw new Unavailable('the search index could not be loaded', { cause });
  }
}
