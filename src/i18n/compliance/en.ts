/** The words of the checklist for reviewers in English, which is a language of this page and of no text. */
import type { Place } from '../../domain/clause-number.ts';
import type { ComplianceStrings } from './ru.ts';

/** `26 November 2025`: figures alone would be read differently on two sides of an ocean. */
const day = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

/** A clause as it is cited: `clause 4.1`, `clause 20 of Annex 1`. */
function cited({ annex, title, section, clause, marks, paragraph, row }: Place): string {
  const within = annex !== undefined ? `Annex ${annex}` : title !== undefined ? `«${title}»` : '';
  const number = [clause ?? '', ...marks].join(' ').trim();
  const own = number ? `clause ${number}` : section !== undefined ? `section ${section}` : '';
  const part = row !== undefined ? `, row ${row}` : paragraph !== undefined ? `, paragraph ${paragraph}` : '';
  return [own, within].filter(Boolean).join(' of ') + part;
}

const en: ComplianceStrings = {
  languageName: 'English',
  'nav.language': 'Language',
  skip: 'Skip to the list',
  title: 'Compliance checklist for payment providers',
  lead: (n) =>
    `${n} requirements of payment providers, banks and the law: what this site has, what it lacks, and where each is written.`,
  bySite:
    'The site made this list; it is not part of the seller’s text. A published text is never changed, so its faults are listed here and not corrected. The texts are in Russian and Kazakh; clauses are quoted in Russian.',
  checked: 'Texts checked:',
  edition: (iso) => `edition of ${day(iso)}`,
  draft: 'draft',

  counts: 'Result',
  deciders: (rules, people) =>
    `Decided by program: ${rules}. Judged by a person: ${people}. Each requirement says which.`,
  'status.satisfied': 'Met',
  'status.partial': 'Partly met',
  'status.missing': 'Missing',
  'status.conflict': 'Conflict',
  'status.not-applicable': 'Not applicable',
  'status.unconfirmed': 'Under review',
  all: 'Show all requirements',

  'absent.title': 'What this site does not have',
  'absent.must': 'Required',
  'absent.should': 'Recommended',
  'groups.title': 'Met, by subject',
  'groups.met': (met, of) => `${met} of ${of}`,
  'group.sellers': 'Who sells',
  'group.contacts': 'Contacts',
  'group.terms': 'Contract and service',
  'group.prices': 'Prices and charges',
  'group.refunds': 'Cancellation and refunds',
  'group.card': 'Payment by card',
  'group.security': 'Security',
  'group.marks': 'Brand marks',
  'group.privacy': 'Personal data',
  'group.languages': 'Languages and editions',
  'group.site': 'The site',

  'severity.must': 'required',
  'severity.should': 'recommended',
  needed: 'Needed from the seller:',
  where: 'Where:',
  clause: cited,
  home: 'Home page',
  more: (n) => `How it was decided and who requires it (${n})`,
  'decider.rule': 'decided by program',
  'decider.person': 'judged by a person',
  byRule: 'The program checks:',
  byPerson: (who, iso) => `Judged by a person: ${who}, ${day(iso)}.`,
  stale:
    'The text has changed since this judgement, and the judgement has not yet been checked against the new text.',
  'by.site': 'the site’s team',
  'by.seller': 'the seller',
  'by.lawyer': 'a lawyer',
  demandedBy: 'Who requires it:',
  'source.rule': 'the rule itself was read',
  'source.secondary': 'second-hand account',
  'source.practice': 'practice of others',
  'source.opinion': 'reviewer’s opinion',

  'rule.says': 'the words of the clauses, by their beginnings:',
  'rule.avoids': 'that the clauses do not contain the words:',
  'rule.titled': 'the titles of documents and sections, by the beginnings of words:',
  'rule.titled-if-named':
    'if clauses contain these words, whether there is a document or section with this title:',
  'rule.language': 'whether every document exists in this language.',
  'rule.seller-names': 'whether every individual entrepreneur has a first and a last name, not one word.',
  'rule.seller-numbers': 'whether every seller has a number of 12 digits whose check digit is correct.',
  'rule.seller-addresses': 'whether every seller’s address has a country and a postal code.',
  'rule.seller-accounts': 'whether every seller has an account and a BIC.',
  'rule.requisites':
    'whether there is a section with business details; the names and numbers of the sellers are at the foot of every page.',
  'rule.phone': 'whether the data of the site or of a seller have a phone number in Kazakhstan.',
  'rule.email': 'whether the data of the site or of a seller have an e-mail address.',
  'rule.hours': 'whether a contact states its hours.',
  'rule.channels': 'whether there are two of three: e-mail, phone, chat.',
  'rule.dated': 'whether every document has the date of its edition.',
  'rule.refusals': 'whether a section of decline reasons has at least four clauses in each language.',
  'rule.https': 'whether the address of the site and every link begin with https://.',
  'rule.one-domain': 'whether the site and the app are on one domain.',
  'rule.kz-domain': 'whether the site is on a .kz or .қаз domain.',

  'supply.title': 'List for the seller',
  'supply.lead': 'What to supply or correct, most important first.',
  'supply.open': (n) => `Show the list: ${n}`,
  'supply.must': 'Required:',
  'supply.should': 'Recommended:',
  'supply.copy': 'Copy the list',
  copied: 'Copied',
  failed: 'That did not work. Select the list and copy it.',
  support: 'Support',
};

export default en;
