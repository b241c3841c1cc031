import { HtmlValidate } from 'html-validate';
import type { Rule } from './rule.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // A clause's anchor is `p2.3`, as it is cited; the dot is legal in HTML.
    'valid-id': ['error', { relaxed: true }],
    // A wide table scrolls in a region of its own; a section would be a part of the legal text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

/** Every page is valid HTML. */
export const html: Rule = async ({ pages }) => {
  const reports = await Promise.all(
    pages.map(async ({ file, html }) => ({ file, report: await validator.validateString(html) })),
  );
  return reports.flatMap(({ file, report }) =>
    report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message, selector }) => ({
        path: file,
        line,
        message: `неверный HTML (${ruleId}): ${message} — ${selector ?? ''}`,
        remedy: `Правило описано на html-validate.org/rules/${ruleId}.html`,
      })),
    ),
  );
};
