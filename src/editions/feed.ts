/** The Atom feed of a language (RFC 4287): an entry for each revision of each edition, when it was published. */
import { startOfDay } from '../domain/dates.ts';
import { revisionName } from '../domain/edition-name.ts';
import type { Strings } from '../i18n/ru.ts';
import { site, urls } from '../tree/site.ts';
import { redlineOf, summaryWords } from './changes.ts';
import type { SealedEdition } from './edition.ts';

const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => named[sign as keyof typeof named]);

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;
const link = (rel: string, type: string, path: string) =>
  `<link rel="${rel}" type="${type}" href="${escaped(urls.absolute(path))}"/>`;

/** The text that a revision replaces: the previous revision, or the previous edition in its last one. */
const replaced = (
  { document, date, revision, previous }: SealedEdition,
  all: readonly SealedEdition[],
): SealedEdition | undefined => {
  const own = all.filter((each) => each.document === document);
  return revision > 1
    ? own.find((each) => each.date === date && each.revision === revision - 1)
    : own.find((each) => each.date === previous && each.revision === each.revisions.at(-1)?.number);
};

function entry(edition: SealedEdition, all: readonly SealedEdition[], t: Strings): string {
  const { lang, document, title, date, revision, from, note, reason, seal } = edition;
  const address = urls.edition(lang, document, revisionName({ date, revision }));
  const version = revision > 1 ? `, ${t['status.version'](revision)}` : '';
  const before = replaced(edition, all);
  const counts = before && summaryWords(redlineOf(before, edition).summary, t);
  const why =
    reason === undefined ? [t['feed.from'](from), note] : [t['status.revision'](revision, seal.day), reason];
  return [
    '<entry>',
    element('id', urls.absolute(address)),
    element('title', `${title}, ${t.editionOf(date)}${version}`),
    element('updated', startOfDay(seal.day)),
    link('alternate', 'text/html', address),
    element('summary', [...why, counts && t['feed.counts'](counts)].filter(Boolean).join(' ')),
    '</entry>',
  ].join('\n');
}

/** The feed, from the pages of all revisions in its language, of which there is at least one. */
export function atomFeed(lang: string, revisions: readonly SealedEdition[], t: Strings): string {
  const newestFirst = revisions.toSorted((a, b) => b.seal.day.localeCompare(a.seal.day));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    element('id', urls.absolute(urls.feed(lang))),
    element('title', `${site.name}: ${t['feed.title']}`),
    element('updated', startOfDay(newestFirst[0]?.seal.day ?? '')),
    `<author>${element('name', site.name)}</author>`,
    link('self', 'application/atom+xml', urls.feed(lang)),
    link('alternate', 'text/html', urls.home(lang)),
    ...newestFirst.map((each) => entry(each, revisions, t)),
    '</feed>\n',
  ].join('\n');
}
