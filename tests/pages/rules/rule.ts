import type { Finding } from '../../../src/domain/finding.ts';
import type { Built, Element, Page } from '../../support/built.ts';

/** A rule that every built site must keep. Returns what breaks it. */
export type Rule = (built: Built) => Finding[] | Promise<Finding[]>;

/** A finding at an element of a page; without an element, at its first line. */
export const at = (page: Page, element: Element | undefined, message: string, remedy: string): Finding => ({
  path: page.file,
  line: element?.sourceCodeLocation?.startLine ?? 1,
  message,
  remedy,
});
