/** The checklist for reviewers as plain data: each demand, how it is met and where that is written, in one language. */
import { statuses, type Status } from '../domain/demands/facts.ts';
import { complianceStrings } from '../i18n/compliance/index.ts';
import type { Requirement } from '../schemas/requirements.ts';
import { shownCopies } from '../tree/confirmation.ts';
import { contentTree } from '../tree/content.ts';
import { requirementsData } from '../tree/data.ts';
import { buildDate, isDevelopment, isDraft } from '../tree/environment.ts';
import { judgedRequirements, type JudgedRequirement } from '../tree/requirements.ts';
import { site, urls } from '../tree/site.ts';
import { checkedTexts, evidenceIn, type CheckedText, type Evidence } from './evidence.ts';
import { languagesAt } from './languages.ts';

/** Who decided how a demand is met: a rule, with the words that it looks for in a language, or a person on a day. */
export type Decided =
  | { by: 'rule'; rule: NonNullable<Requirement['computed']>['rule']; words: readonly string[]; lang: string }
  | { by: NonNullable<Requirement['judged']>['by']; on: string };

/** A demand with how it is met. */
export interface Demand extends Pick<Requirement, 'id' | 'group' | 'severity' | 'full' | 'demandedBy'> {
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
  checked: CheckedText[];
  /** How many demands have each status, the statuses that none has left out. */
  counts: { status: Demand['status']; count: number }[];
  demands: Demand[];
}

/** Whether the site has a checklist. */
export const hasChecklist = (): boolean => requirementsData(contentTree()).length > 0;

const showsDraft = (): boolean => isDraft || isDevelopment();

/** The languages of the checklist: those of the site's pages and those of this page alone. */
export const checklistLanguages = (): string[] => [
  ...languagesAt(urls.chooser(), showsDraft()),
  ...(site.reportLanguages ?? []),
];

const unmet = (status: Demand['status']) => ['conflict', 'missing', 'partial'].includes(status);

/** What the seller must supply: required before advised, faults before gaps, then what most demand. */
export const supplies = ({ demands }: Pick<Checklist, 'demands'>): Demand[] => {
  const rank = ({ severity, status }: Demand) =>
    (severity === 'must' ? 0 : 10) + statuses.findIndex((each) => each === status);
  return demands
    .filter(({ supply, status }) => supply && unmet(status))
    .toSorted((a, b) => rank(a) - rank(b) || b.demandedBy.length - a.demandedBy.length);
};

function decidedBy({ computed, judged }: Requirement, lang: string): Decided {
  if (!computed) return { by: judged?.by ?? 'site', on: judged?.on ?? '' };
  const own = site.languages.includes(lang) ? lang : site.sourceLanguage;
  const words = 'words' in computed ? (computed.words[own] ?? []) : [];
  return { by: 'rule', rule: computed.rule, words, lang: own };
}

/** The checklist in a language. Rejects when there are no words for it. */
export async function checklist(lang: string): Promise<Checklist> {
  const t = await complianceStrings(lang);
  const tree = contentTree();
  const copies = shownCopies(tree, buildDate, showsDraft());
  const ofText = evidenceIn(copies, lang, t);
  const demands = judgedRequirements(tree, copies).map(
    ({ demand, status, grounds, pages }: JudgedRequirement): Demand => ({
      id: demand.id,
      group: demand.group,
      severity: demand.severity,
      label: demand.label[lang] ?? '',
      full: demand.full,
      status,
      decided: decidedBy(demand, lang),
      note: demand.note?.[lang],
      supply: unmet(status) ? demand.supply?.[lang] : undefined,
      evidence: ofText(grounds, pages),
      demandedBy: demand.demandedBy,
    }),
  );
  const shown = ['satisfied', 'partial', 'missing', 'conflict', 'not-applicable', 'unconfirmed'] as const;
  return {
    lang,
    checked: checkedTexts(copies, lang),
    counts: shown.flatMap((status) => {
      const count = demands.filter((each) => each.status === status).length;
      return count ? [{ status, count }] : [];
    }),
    demands,
  };
}
