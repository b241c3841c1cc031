import { isValidIBAN } from 'ibantools';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Whether it is a telephone of Kazakhstan in international form. Numbering plan: libphonenumber's metadata. */
export function isKazakhPhone(text: string): boolean {
  const phone = parsePhoneNumberFromString(text);
  return phone?.country === 'KZ' && phone.isValid();
}

/** Whether it is a bank account of Kazakhstan: form and check digits of ISO 13616, spaces aside. */
export const isKazakhAccount = (text: string): boolean =>
  text.startsWith('KZ') && isValidIBAN(text.replaceAll(' ', ''));
