import type { ComplianceStrings } from '../i18n/compliance/ru.ts';
import { site, urls } from '../tree/site.ts';
import { supplies, type Checklist, type Demand } from './checklist.ts';

/** What a demand asks the seller for, with the clauses that contradict it. */
const line = ({ supply = '', status, evidence }: Demand): string => {
  const clauses = evidence.filter(({ quote }) => quote).map(({ name }) => name);
  return status === 'conflict' && clauses.length
    ? supply.replace(/\.?$/, ` (${clauses.join(', ')}).`)
    : supply;
};

/** The letter to the seller: a heading, the address of the list, what is required and what is advised. */
export function supplyLines(list: Checklist, t: ComplianceStrings): string[] {
  const wanted = supplies(list);
  if (!wanted.length) return [];
  const numbered = wanted.map((demand, i) => ({ demand, text: `${i + 1}. ${line(demand)}` }));
  const of = (severity: Demand['severity']) => {
    const own = numbered.filter(({ demand }) => demand.severity === severity);
    return own.length ? [t[`supply.${severity}`], ...own.map(({ text }) => text)] : [];
  };
  return [
    `${site.name}. ${t['supply.lead']}`,
    urls.absolute(urls.compliance(list.lang)),
    ...of('must'),
    ...of('should'),
  ];
}
