/** Every sign that people type as a quotation mark, apostrophes apart: `«»“”„‟"`. */
export const quotationMarks = '"«»“”„‟';

/** A text without quotation marks and with one space between words: whether a name has them is a matter of typesetting. */
export const unquoted = (text: string): string =>
  text.replace(new RegExp(`[${quotationMarks}\\p{Z}\\s]+`, 'gu'), ' ');
