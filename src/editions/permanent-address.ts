import { contentTree } from '../tree/content.ts';
import { addressName, type Copy } from '../tree/copies.ts';
import { urls } from '../tree/site.ts';

/** The address of a sealed text that a reviewer may keep: it never shows other words. */
export const permanentAddress = (lang: string, copy: Copy): string =>
  urls.edition(lang, copy.document, addressName(contentTree(), copy));
