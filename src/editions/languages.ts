/**
 * The languages in which a page exists. A language may be added after a document's first editions: the document is
 * available in it once an edition sealed in it is in force. Editions sealed without it are never available in it.
 */
import { parseAddressName } from '../domain/edition-name.ts';
import type { TimelineEntry } from '../domain/editions.ts';
import { timelines, type DatedRecord } from '../tree/log.ts';
import { site, urls } from '../tree/site.ts';

const inAll = (editions: readonly (DatedRecord | undefined)[]): string[] =>
  site.languages.filter((lang) => editions.every((each) => each && lang in each.texts));

const inForce = (timeline: readonly TimelineEntry<DatedRecord>[]) =>
  timeline.find(({ status }) => status === 'in force')?.latest;

/** The site's languages in which the page at `path` (with the base) exists. A draft exists in all of them. */
export function languagesAt(path: string, draft: boolean): string[] {
  const address = urls.parse(path);
  const timeline = address && 'document' in address ? timelines().get(address.document) : undefined;
  if (address && 'edition' in address && address.edition !== undefined) {
    const { date, revision } = parseAddressName(address.edition) ?? {};
    const entry = timeline?.find(({ latest }) => latest.date === date);
    if (entry) {
      const shown = entry.revisions.find((each) => each.revision === revision) ?? entry.latest;
      const compared =
        revision === undefined
          ? entry.previous
          : entry.revisions.find((each) => each.revision === revision - 1);
      return inAll([inForce(timeline ?? []), shown, ...(address.page === 'changes' ? [compared] : [])]);
    }
  }
  // These two pages show how to read sealed texts.
  const isAboutSealed = address?.page === 'verify' || address?.page === 'machines';
  if (draft && !isAboutSealed) return site.languages;
  if (timeline) return inAll([inForce(timeline)]);
  const offered = [...timelines().values()].flatMap((each) => inAll([inForce(each)]));
  return site.languages.filter((lang) => offered.includes(lang));
}
