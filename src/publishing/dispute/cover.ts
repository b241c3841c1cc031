/** The cover of a dispute pack: one page of plain text in one language. */
import { disputeStrings } from '../../i18n/dispute/index.ts';
import type { DisputeStrings } from '../../i18n/dispute/ru.ts';
import type { PlainEdition } from '../../editions/edition.ts';
import { site, urls } from '../../tree/site.ts';
import type { DisputeFacts } from './facts.ts';
import { names } from './names.ts';

const indented = (lines: readonly (string | undefined)[]) =>
  lines.flatMap((line) => (line === undefined ? [] : [`  ${line}`]));

/** What a text is, where it stands and who signed it. */
function* aboutText(edition: PlainEdition, t: DisputeStrings) {
  const { lang, document, name, seal } = edition;
  yield t.address(lang);
  yield `  ${urls.absolute(urls.edition(lang, document, name))}`;
  yield t.print(lang);
  yield `  ${seal?.sha256}`;
  const signers = seal?.signature?.signers.map(({ subject }) => subject) ?? [];
  if (signers.length) yield t.signed(lang, signers.join(', '));
}

/** What can be verified, each with its commands. */
function* checks(
  { texts }: DisputeFacts,
  isSigned: boolean,
  t: DisputeStrings,
): Generator<[string, ...string[]]> {
  const each = texts.map((edition) => ({ ...names(edition), isSigned: edition.seal?.signature }));
  const stamp = texts[0]?.seal?.stamp;
  yield [t.files, 'sha256sum -c SHA256SUMS'];
  yield [t.text, ...each.map(({ text }) => `grep -c "$(sha256sum < ${text} | cut -c 1-64)" record.json`)];
  yield [t.record, 'grep -cxFf record.json editions.log'];
  yield [
    t.log,
    `curl -fs ${urls.absolute(urls.file('editions.log'))} | cmp -n "$(wc -c < editions.log)" - editions.log`,
  ];
  if (each.some(({ isSigned }) => isSigned))
    yield [
      t.signature,
      ...each.flatMap(({ text, signature, isSigned }) =>
        isSigned
          ? `openssl cms -verify -binary -inform DER -in ${signature} -content ${text} -CAfile ca.pem -purpose any -out /dev/null`
          : [],
      ),
    ];
  if (stamp)
    yield [
      t.stamped,
      `head -c ${stamp.length} editions.log > stamped.log`,
      'openssl ts -verify -data stamped.log -in log.tsr -CAfile ca.pem',
    ];
  if (isSigned)
    yield [
      t.logSignature,
      'openssl pkeyutl -verify -pubin -inkey public.pem -rawin -in editions.log -sigfile editions.log.sig',
    ];
}

/** The cover in a language. `isSigned`: whether the log is signed. `title`: the document's name in that language. */
export function cover(facts: DisputeFacts, lang: string, title: string, isSigned: boolean): string {
  const t = disputeStrings[lang];
  if (!t) throw new Error(`no words for a cover in ${lang}`);
  const { request, binding, texts, now } = facts;
  const { record, from, until, isProvable, later } = binding;
  const stamp = texts[0]?.seal?.stamp;
  const isSame = now.edition === record.edition && now.revision === record.revision;
  const outside = (texts.find((each) => each.lang === lang) ?? texts[0])?.outsideText;
  const stated = outside ?? (record.inForce === null ? t.unstated : undefined);
  return [
    t.heading.toUpperCase(),
    '',
    t.moment(request.moment, request.day),
    '',
    t.which,
    ...indented([
      t.edition(title, record.edition, record.revision),
      t.period(from, until),
      stated,
      later && t.later(later.edition, later.sealed),
      ...texts.flatMap((edition) => [...aboutText(edition, t)]),
      t.words(site.sourceLanguage),
    ]),
    '',
    t.since,
    ...indented([
      (isProvable ? t.provable : t.unprovable)(record.sequence, record.sealed),
      stamp ? t.stamp(stamp.time.replace(/[TZ]/g, ' ').trim(), stamp.authority) : t.noStamp,
    ]),
    '',
    t.now,
    ...indented(
      request.day > request.today
        ? [t.ahead(request.today)]
        : isSame
          ? [t.same(request.today)]
          : [
              t.changed(request.today, now.edition, now.revision),
              ...texts.map((each) => names(each).redline),
            ],
    ),
    '',
    t.verify,
    ...[...checks(facts, isSigned, t)].flatMap(([what, ...commands]) =>
      indented([what, ...indented(commands)]),
    ),
    '',
    t.not,
    ...t.limits.map((limit) => `  - ${limit}`),
    '',
  ].join('\n');
}
