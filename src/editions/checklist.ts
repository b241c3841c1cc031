/** The checklist for reviewers as plain data: each demand, how it is met and where that is written, in one language. */
import { statuses, type Status } from '../domain/demands/facts.ts';
import { complianceStrings } from '../i18n/compliance/index.ts';
import type { Requirement } from '../schemas/requirements.ts';
import { shownCopies } from '../tree/confirmation.ts';
import { contentTree } from '../tree/content.ts';
import { documentData, editionData, requirementsData } from '../tree/data.ts';
import { buildDate, isDevelopment, isDraft } from '../tree/environment.ts';
import { judgedRequirements, type JudgedRequirement } from '../tree/requirements.ts';
import { site } from '../tree/site.ts';
import { addressOf, evidenceIn, type Evidence } from './evidence.ts';

/** Who decided how a demand is met: a rule, with the words that it looks for, or a person on a day. */
export type Decided =
  | { by: 'rule'; rule: NonNullable<Requirement['computed']>['rule']; words: readonly string[] }
  | { by: NonNullable<Requirement['judged']>['by']; on: string };

/** A demand with how it is met. */
export interface Demand extends Pick<Requirement, 'id' | 'group' | 'severity' | 'demandedBy'> {
  label: string;
  /** `unconfirmed`: the text has changed since a person judged it. */
  status: Status | 'unconfirmed';
  decided: Decided;
  /** What was found; undefined if there is nothing to add. */
  note: string | undefined;
  /** What the seller must supply; undefined when nothing is wanted. */
  supply: string | undefined;
  evidence: Evidence[];
}

/** The checklist in one language. */
export interface Checklist {
  lang: string;
  /** The language of the texts that it quotes and leads to. */
  textLang: string;
  /** The texts that were checked. `date` is undefined for a draft. */
  checked: { title: string; date: string | undefined; url: string }[];
  /** How many demands have each status, the statuses that none has left out. */
  counts: { status: Demand['status']; count: number }[];
  demands: Demand[];
}

/** Whether the site has a checklist. */
export const hasChecklist = (): boolean => requirementsData(contentTree()).length > 0;

/** The languages of the checklist: those of the site and those of this page alone. */
export const checklistLanguages = (): string[] => [...site.languages, ...(site.reportLanguages ?? [])];

const unmet = (status: Demand['status']) => ['conflict', 'missing', 'partial'].includes(status);

/** What the seller must supply: required before advised, faults before gaps, then what most demand. */
export const supplies = ({ demands }: Pick<Checklist, 'demands'>): Demand[] => {
  const rank = ({ severity, status }: Demand) =>
    (severity === 'must' ? 0 : 10) + statuses.findIndex((each) => each === status);
  return demands
    .filter(({ supply, status }) => supply && unmet(status))
    .toSorted((a, b) => rank(a) - rank(b) || b.demandedBy.length - a.demandedBy.length);
};

const decidedBy = ({ computed, judged }: Requirement, textLang: string): Decided =>
  computed
    ? { by: 'rule', rule: computed.rule, words: 'words' in computed ? (computed.words[textLang] ?? []) : [] }
    : { by: judged?.by ?? 'site', on: judged?.on ?? '' };

/** The checklist in a language. Rejects when there are no words for it. */
export async function checklist(lang: string): Promise<Checklist> {
  const t = await complianceStrings(lang);
  const tree = contentTree();
  const textLang = site.languages.includes(lang) ? lang : site.sourceLanguage;
  const copies = shownCopies(tree, buildDate, isDraft || isDevelopment());
  const ofText = evidenceIn(tree, copies, textLang, lang, t);
  const demands = judgedRequirements(tree, copies).map(
    ({ demand, status, grounds, pages }: JudgedRequirement): Demand => ({
      id: demand.id,
      group: demand.group,
      severity: demand.severity,
      label: demand.label[lang] ?? '',
      status,
      decided: decidedBy(demand, textLang),
      note: demand.note?.[lang],
      supply: unmet(status) ? demand.supply?.[lang] : undefined,
      evidence: ofText(grounds, pages),
      demandedBy: demand.demandedBy,
    }),
  );
  const shown = ['satisfied', 'partial', 'missing', 'conflict', 'not-applicable', 'unconfirmed'] as const;
  return {
    lang,
    textLang,
    checked: copies.map((copy) => ({
      title: documentData(tree, copy.folder).title[textLang] ?? '',
      date: copy.edition === undefined ? undefined : editionData(tree, copy.folder).date,
      url: addressOf(textLang, copy),
    })),
    counts: shown.flatMap((status) => {
      const count = demands.filter((each) => each.status === status).length;
      return count ? [{ status, count }] : [];
    }),
    demands,
  };
}
