/** Numbers that people write in groups: identification numbers, phones, accounts. */

/** A number, or a whole text with its numbers, without what only groups the digits. */
export const ungrouped = (text: string): string => text.replace(/[\p{Z}\s\p{Pd}\u2011\u2212()]/gu, '');

/** A phone number as it is dialled from abroad: at home people write 8 for +7. */
export const dialled = (phone: string): string => ungrouped(phone).replace(/^8/, '+7');
