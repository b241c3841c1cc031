import { isValidIBAN } from 'ibantools';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Whether the text is a Kazakhstan phone number in international form. Numbering plan: libphonenumber's metadata. */
export function isKazakhPhone(text: string): boolean {
  const phone = parsePhoneNumberFromString(text);
  return phone?.country === 'KZ' && phone.isValid();
}

/** Whether the text is a Kazakhstan bank account: form and check digits of ISO 13616, ignoring spaces. */
export const isKazakhAccount = (text: string): boolean =>
  text.startsWith('KZ') && isValidIBAN(text.replaceAll(' ', ''));
