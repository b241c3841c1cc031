/** The checklist for reviewers, as `merchant.json` has it. */
import type { MerchantJson } from '../schemas/published/merchant.ts';
import { urls } from '../tree/site.ts';
import { byLanguage, grouped } from './by-language.ts';
import type { Checklist } from './checklist.ts';

/** The demands of checklists that say the same in several languages. */
export const demandsOf = (lists: readonly Checklist[]): MerchantJson['checklist'] => {
  const all = lists.flatMap(({ lang, demands }) => demands.map((demand) => ({ lang, demand })));
  return grouped(all, ({ demand }) => demand.id).map((one) => {
    const { id, severity, status, decided, demandedBy } = one[0].demand;
    return {
      id,
      severity,
      status,
      decidedBy: decided.by === 'rule' ? ('rule' as const) : ('person' as const),
      sources: [...new Set(demandedBy.flatMap(({ url }) => url ?? []))],
      languages: byLanguage(one, ({ demand: { label, note, evidence } }) => ({
        demand: label,
        note: note ?? null,
        evidence: evidence.map(({ name, url }) => ({ name, address: urls.absolute(url) })),
      })),
    };
  });
};
