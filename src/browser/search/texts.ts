import { Lexicon } from '../../search/lexicon.ts';
import type { SearchText } from '../../search/text.ts';

async function lexicon(sent: Promise<Response>): Promise<Lexicon> {
  const response = await sent;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new Lexicon((await response.json()) as SearchText);
}

/**
 * The texts of the site, one a language, the reader's own first. Each is loaded when it is asked for; one that did not
 * arrive is loaded again the next time.
 */
export class Texts {
  /** Those that have arrived, the reader's own first. */
  arrived: Lexicon[] = [];
  readonly #addresses: readonly string[];
  readonly #loading = new Map<string, Promise<Lexicon>>();

  /** `sent`: the request for the reader's own text. */
  constructor(addresses: readonly string[], sent: Promise<Response> | null) {
    this.#addresses = addresses;
    const [own] = addresses;
    if (own !== undefined && sent) void this.#keep(own, sent);
  }

  /** Whether all have arrived. */
  get complete(): boolean {
    return this.arrived.length === this.#addresses.length;
  }

  /** Loads the reader's own text. */
  own(): Promise<void> {
    return this.#load(this.#addresses.slice(0, 1));
  }

  /** Loads all texts. */
  all(): Promise<void> {
    return this.#load(this.#addresses);
  }

  async #load(addresses: readonly string[]): Promise<void> {
    const loaded = addresses.map((each) => this.#loading.get(each) ?? this.#keep(each, fetch(each)));
    const lexicons = await Promise.all(loaded);
    if (lexicons.length > this.arrived.length) this.arrived = lexicons;
  }

  #keep(address: string, sent: Promise<Response>): Promise<Lexicon> {
    const loading = lexicon(sent);
    this.#loading.set(address, loading);
    loading.catch(() => this.#loading.delete(address));
    return loading;
  }
}
