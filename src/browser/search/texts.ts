import { Lexicon } from '../../search/lexicon.ts';
import type { SearchText, TextSection } from '../../search/text.ts';

async function json(sent: Promise<Response>): Promise<unknown> {
  const response = await sent;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

const lexicon = async (sent: Promise<Response>) => new Lexicon((await json(sent)) as SearchText);

/**
 * The texts of the site, one a language, the reader's own first. Each is loaded when it is asked for; one that did not
 * arrive is loaded again the next time.
 */
export class Texts {
  /** Those that have arrived, the reader's own first. */
  arrived: Lexicon[] = [];
  readonly #own: string;
  readonly #addresses: readonly string[];
  readonly #loading = new Map<string, Promise<Lexicon>>();

  /** `sent`: the request for the reader's own text. */
  constructor(addresses: readonly string[], sent: Promise<Response> | null) {
    this.#addresses = addresses;
    this.#own = addresses[0] ?? '';
    if (sent) void this.#once(this.#own, () => lexicon(sent));
  }

  /** Whether all languages have arrived. */
  get complete(): boolean {
    return this.arrived.length === this.#addresses.length;
  }

  /** Loads the part of the reader's own text that is sent first. */
  async own(): Promise<void> {
    const own = await this.#first(this.#own);
    if (!this.arrived.length) this.arrived = [own];
  }

  /** Loads the rest of it. */
  async rest(): Promise<void> {
    this.arrived = [await this.#whole(this.#own), ...this.arrived.slice(1)];
  }

  /** Loads all texts. */
  async all(): Promise<void> {
    this.arrived = await Promise.all(this.#addresses.map((each) => this.#whole(each)));
  }

  #first(address: string): Promise<Lexicon> {
    return this.#once(address, () => lexicon(fetch(address)));
  }

  async #whole(address: string): Promise<Lexicon> {
    const first = await this.#first(address);
    const { rest, ...text } = first.text;
    if (!rest) return first;
    return this.#once(rest, async () => {
      const more = (await json(fetch(rest))) as TextSection[];
      return new Lexicon({ ...text, sections: [...text.sections, ...more] });
    });
  }

  #once(address: string, load: () => Promise<Lexicon>): Promise<Lexicon> {
    const loading = this.#loading.get(address) ?? load();
    this.#loading.set(address, loading);
    loading.catch(() => this.#loading.delete(address));
    return loading;
  }
}
