import type { ComplianceStrings } from './ru.ts';

/** The words of the checklist for reviewers in a language. Rejects when there is no such file. */
export async function complianceStrings(lang: string): Promise<ComplianceStrings> {
  const module = (await import(`./${lang}.ts`)) as { default: ComplianceStrings };
  return module.default;
}
