import type { Finding } from '../../../src/domain/finding.ts';
import type { Built, Element, Page } from '../../support/built.ts';

/** One thing every built site must keep. */
export type Rule = (built: Built) => Finding[] | Promise<Finding[]>;

/** A finding at an element of a page. */
export const at = (page: Page, element: Element | undefined, message: string, remedy: string): Finding => ({
  path: page.file,
  line: element?.sourceCodeLocation?.startLine ?? 1,
  message,
  remedy,
});
