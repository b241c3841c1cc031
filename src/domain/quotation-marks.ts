/** Every sign that people type as a quotation mark, apostrophes apart: `«»“”„‟"`. */
export const quotationMarks = '"«»“”„‟';

/** A name without quotation marks and with one space between its words: whether it has them is a matter of typesetting. */
export const unquoted = (name: string): string =>
  name.replace(new RegExp(`[${quotationMarks}\\s]+`, 'gu'), ' ').trim();
