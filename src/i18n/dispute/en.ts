import type { DisputeStrings } from './ru.ts';

/** For banks and card schemes abroad. Days stay as in the log: `2026-12-01`. */
const en: DisputeStrings = {
  heading: 'The terms in force on the day of the payment',
  moment: (given, day) =>
    `Moment: ${given}. Day in Almaty: ${day}. The terms and the log count in days: the time is stated but has no bearing.`,
  which: 'Which terms were in force',
  edition: (title, day, revision) => `“${title}”, edition of ${day}, revision ${revision}.`,
  period: (from, until) => `In force from ${from}${until === undefined ? '' : ` to ${until}`}.`,
  unstated: 'The text does not state when it comes into force, so the day of the edition counts.',
  later: (day, sealed) =>
    `According to its own dates, the edition of ${day} was in force by then, but it was published later, on ${sealed}.`,
  address: (lang) => `Permanent address (${lang}):`,
  print: (lang) => `SHA-256 of the text (${lang}):`,
  words: (lang) =>
    `The seller's original text is in “${lang}”. Texts in other languages are translations by the site.`,
  since: 'Date from which publication is proved',
  provable: (sequence, sealed) =>
    `Since ${sealed}, according to record no. ${sequence} of the log, made no later than the day of the payment.`,
  unprovable: (sequence, sealed) =>
    `Only since ${sealed} (record no. ${sequence} of the log), which is after the day of the payment. This pack does not prove that the same text was published earlier.`,
  stamp: (time, authority) =>
    `Time stamp: the log with this record existed at ${time} (UTC)${authority === undefined ? '' : `, according to the service “${authority}”`}.`,
  noStamp: 'There is no independent time stamp: the date is the one given by the log itself.',
  signed: (lang, names) => `The text (${lang}) is signed by: ${names}.`,
  now: 'What has changed since',
  ahead: (today) =>
    `That day has not come: the pack was made on ${today}. Another edition may be published before it; then make the pack again.`,
  same: (day) => `On ${day} the same text is in force.`,
  changed: (day, edition, revision) =>
    `On ${day} the edition of ${edition}, revision ${revision}, is in force. The differences word by word ([-deleted-] {+inserted+}):`,
  verify: 'How to verify with standard tools',
  files: 'The files of this pack are intact:',
  text: 'The fingerprint of the text is in the record of the log (prints 1):',
  record: 'The record is in the log (prints 1):',
  log: "The site's log continues this one (prints nothing):",
  stamped: 'Time stamp; ca.pem holds the certificates of an authority that you trust:',
  signature: 'Signature of the text (if made with GOST algorithms: at pki.gov.kz):',
  logSignature:
    'Signature of the log; public.pem is the public key, obtained from a source other than this site:',
  not: 'What this does not prove',
  limits: [
    'That this buyer saw or accepted these terms: the app records that at payment (edition, revision, SHA-256, moment).',
    'That the log was not rewritten as a whole: a time stamp, a signature, or a copy of it that somebody else kept shows that.',
    'That the service was rendered and the payment was processed correctly.',
  ],
};

export default en;
