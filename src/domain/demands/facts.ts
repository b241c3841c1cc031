/** What a machine knows of a site when it decides whether a demand is met. */
import type { Seller } from '../seller.ts';

/** A clause of a document in force. */
export interface ClauseFact {
  /** As an editor names it: `terms 1.6`. */
  name: string;
  /** The folder of its section. */
  section: string;
  /** Its text by language. */
  texts: ReadonlyMap<string, string>;
}

/** A title and the page that it stands on. */
export interface TitleFact {
  /** A path without base and language: `/terms/`, `/terms/rights/`. */
  page: string;
  /** By language. */
  titles: ReadonlyMap<string, string>;
}

/** A document in force. */
export interface DocumentFact {
  page: string;
  languages: readonly string[];
  /** The day of its edition; undefined for a draft. */
  date: string | undefined;
  /** Its own title and those of its sections. */
  titles: readonly TitleFact[];
  /** The folders and pages of its sections that have a kind. */
  kinds: readonly { kind: string; section: string; page: string }[];
  clauses: readonly ClauseFact[];
}

/** A way to reach the service, of `site.yaml`. */
export interface ContactFact {
  kind: string;
  value: string;
  hours?: unknown;
}

/** The facts that rules decide on. */
export interface Facts {
  languages: readonly string[];
  /** Scheme and host of the site. */
  origin: string;
  /** The address of the service; undefined if the texts state none. */
  app: string | undefined;
  /** Other addresses that texts may lead to. */
  links: readonly string[];
  contacts: readonly ContactFact[];
  /** In the language that they write. */
  sellers: readonly Seller[];
  documents: readonly DocumentFact[];
}

/** How a demand is met. `conflict`: the texts contradict the demand or one another. */
export const statuses = ['conflict', 'missing', 'partial', 'satisfied', 'not-applicable'] as const;

/** How a demand is met. */
export type Status = (typeof statuses)[number];

/** What a rule decided and where that can be seen: clauses and pages as `Facts` names them. */
export interface Verdict {
  status: Status;
  clauses?: readonly string[];
  pages?: readonly string[];
}

/** Words by language. Every entry is wanted; ` / ` separates those of which one is enough. */
export type Words = Readonly<Record<string, readonly string[]>>;

/** The status of a demand that each of several things must meet: all of them, some or none. */
export const shareOf = (met: number, of: number): Status =>
  !met ? 'missing' : met < of ? 'partial' : 'satisfied';

/** The pages of sections of a kind. */
export const pagesOfKind = ({ documents }: Facts, wanted: string): string[] =>
  documents.flatMap(({ kinds }) => kinds.filter(({ kind }) => kind === wanted).map(({ page }) => page));
