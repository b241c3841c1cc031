import { z } from 'astro/zod';
import { plainRules, wordRules, type PlainRule, type WordRule } from '../domain/demands/index.ts';
import { statuses } from '../domain/demands/facts.ts';
import { clauseName } from './answers.ts';
import { faultsOf } from './requirement-faults.ts';
import { date, language, line, perLanguage, slug, unique } from './text.ts';

/** The parts of the checklist, in its order. */
export const requirementGroups = [
  'sellers',
  'contacts',
  'terms',
  'prices',
  'refunds',
  'card',
  'security',
  'marks',
  'privacy',
  'languages',
  'site',
] as const;

/** Where a demand was read: the rule itself, an account of it, what others do, the reviewer's own opinion. */
export const sourceKinds = ['rule', 'secondary', 'practice', 'opinion'] as const;

/** Who judges: the site's team, the seller, a lawyer. */
export const judges = ['site', 'seller', 'lawyer'] as const;

const oneOf = <Name extends string>(names: readonly Name[], what: string) =>
  z.enum(names as [Name, ...Name[]], { error: `${what} — ${names.join(', ')}` });

const source = z.strictObject({
  /** Who demands it, and in what document. */
  who: line,
  /** The address where it was read. */
  url: z.url({ protocol: /^https?$/, error: 'нужен адрес, который начинается с https://' }).optional(),
  /** Where it was read: `rule`, `secondary`, `practice` or `opinion`. */
  kind: oneOf(sourceKinds, 'вид источника'),
});

/** A page of the site without the language: `/terms/rights/`. */
const page = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*$/, 'страница пишется без языка, с косой чертой с обеих сторон: /terms/rights/');

const words = (languages: readonly string[]) =>
  perLanguage(languages, z.array(line).min(1).refine(unique, 'слово стоит дважды'));

/** By which rule a machine decides. */
const computed = (languages: readonly string[]) =>
  z.discriminatedUnion(
    'rule',
    [
      z.strictObject({
        rule: z.enum(Object.keys(wordRules) as [WordRule, ...WordRule[]]),
        /** The words to look for in each language, by their beginnings; all are wanted, ` / ` separates a choice. */
        words: words(languages),
      }),
      /** The documents can be read in `language`. */
      z.strictObject({ rule: z.literal('language'), language }),
      z.strictObject({ rule: z.enum(Object.keys(plainRules) as [PlainRule, ...PlainRule[]]) }),
    ],
    {
      error: `такого правила нет; есть ${[...Object.keys(wordRules), 'language', ...Object.keys(plainRules)].join(', ')}`,
    },
  );

const shape = (languages: readonly string[], reported: readonly string[]) =>
  z.strictObject({
    /** Its name in addresses; never reused for another demand. */
    id: slug,
    /** The part of the checklist that it stands in. */
    group: oneOf(requirementGroups, 'группа'),
    /** How pressing it is: `must` or `should`. */
    severity: oneOf(['must', 'should'], 'важность'),
    /** The demand in a line, ours, in every language of the checklist. */
    label: perLanguage([...languages, ...reported]),
    /** The demand in full, in English, as its sources put it. */
    full: line.optional(),
    /** Who demands it. */
    demandedBy: z.array(source).min(1),
    /** By which rule the machine decides; then nobody types a status. */
    computed: computed(languages).optional(),
    /** How it is met, as a person judged it. */
    status: oneOf(statuses, 'состояние').optional(),
    /** The clauses that show it, the most important first. */
    clauses: z.array(clauseName).refine(unique, 'пункт назван дважды').optional(),
    /** The pages that show it. */
    pages: z.array(page).refine(unique, 'страница названа дважды').optional(),
    /** Who judged it, `site`, `seller` or `lawyer`, and on what day. */
    judged: z.strictObject({ by: oneOf(judges, 'кто решил'), on: date }).optional(),
    /** What was found, in every language of the checklist. */
    note: perLanguage([...languages, ...reported]).optional(),
    /** What the seller must supply or do while it is not met, in every language of the checklist. */
    supply: perLanguage([...languages, ...reported]).optional(),
  });

/** A demand of the parsed `requirements.yaml`. */
export type Requirement = z.infer<ReturnType<typeof shape>>;

/** `requirements.yaml`: what payment providers look for on a site, and how this one meets it. */
export const requirementsSchema = (languages: readonly string[], reported: readonly string[]) =>
  z.array(
    shape(languages, reported).superRefine((demand, context) => {
      for (const [field, message] of faultsOf(demand))
        context.addIssue({ code: 'custom', path: [field], message });
    }),
  );
