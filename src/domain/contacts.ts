import { isValidBIC, isValidIBAN } from 'ibantools';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Whether the text is a Kazakhstan phone number in international form. Numbering plan: libphonenumber's metadata. */
export function isKazakhPhone(text: string): boolean {
  const phone = parsePhoneNumberFromString(text);
  return phone?.country === 'KZ' && phone.isValid();
}

/** Whether the text is a Kazakhstan bank account: form and check digits of ISO 13616, ignoring spaces. */
export const isKazakhAccount = (text: string): boolean =>
  text.startsWith('KZ') && isValidIBAN(text.replaceAll(' ', ''));

/** Whether the text is the code of a bank in Kazakhstan (BIC, ISO 9362): 8 or 11 capitals and digits, `KZ` the fifth and sixth. */
export const isKazakhBank = (text: string): boolean => isValidBIC(text) && text.slice(4, 6) === 'KZ';

/**
 * Whether the text is a beneficiary's code (КБе): 1 resident or 2 non-resident, then the sector of the economy, 0 to 9.
 * Source: Rules for using codes of economic sectors and payment purposes, National Bank resolution No. 203 of 31.08.2016.
 */
export const isBeneficiaryCode = (text: string): boolean => /^[12]\d$/.test(text);
