import type { Status } from '../domain/demands/facts.ts';

/** The fields of a demand that depend on one another. */
interface Decision {
  id: string;
  computed?: { rule: string } | undefined;
  status?: Status | undefined;
  clauses?: readonly string[] | undefined;
  pages?: readonly string[] | undefined;
  judged?: object | undefined;
  note?: object | undefined;
  supply?: object | undefined;
}

/** A fault of fields together: the field, and a Russian sentence for editors. */
type Fault = [field: keyof Decision, fault: string];

/** What is typed although a machine decides. */
function computedFaults({ id, ...demand }: Decision, rule: string): Fault[] {
  const typed = (['status', 'clauses', 'pages', 'judged', 'note'] as const).filter(
    (field) => field in demand,
  );
  const [first] = typed;
  if (!first) return [];
  return [
    [
      first,
      `«${id}» решает программа по правилу ${rule}, поэтому здесь не бывает: ${typed.join(', ')}. Уберите это или, если решает человек, уберите computed`,
    ],
  ];
}

/** What a person's judgement lacks. */
function judgedFaults({ status, clauses = [], pages = [], judged }: Decision): Fault[] {
  if (status === undefined)
    return [['status', 'кто решает? Нужно computed (правило программы) или status (решает человек)']];
  const isShown = clauses.length > 0 || pages.length > 0;
  const mustShow = status === 'satisfied' || status === 'partial' || status === 'conflict';
  return [
    ...(judged
      ? []
      : [['judged', 'нужно, кто решил и когда: judged: { by: site, on: "2026-11-27" }'] as Fault]),
    ...(mustShow && !isShown
      ? [['clauses', 'покажите, где это: clauses — пункты или pages — страницы'] as Fault]
      : []),
    ...(status === 'missing' && isShown
      ? [['status', 'если есть пункты или страницы, это не missing, а partial'] as Fault]
      : []),
  ];
}

/** What is wrong with the fields of a demand together: who decides, what shows it, what the seller must supply. */
export function faultsOf(demand: Decision): Fault[] {
  const { computed, status, supply } = demand;
  const isMet = status === 'satisfied' || status === 'not-applicable';
  return [
    ...(computed ? computedFaults(demand, computed.rule) : judgedFaults(demand)),
    ...(supply || isMet
      ? []
      : [['supply', 'скажите, что нужно от продавца, пока требование не выполнено'] as Fault]),
  ];
}
