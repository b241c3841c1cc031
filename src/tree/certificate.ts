import { X509Certificate } from 'node:crypto';
import type { ReadCertificate } from '../domain/signed.ts';

/** A name as people read it: the common name, otherwise the organisation, otherwise all of it. */
function named(name: string): string {
  const part = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(name)?.[1];
  return part('CN') ?? part('O') ?? name.replaceAll('\n', ', ');
}

const day = (date: Date) => date.toISOString().slice(0, 10);

/** A certificate in DER, read by Node. */
export const readCertificate: ReadCertificate = (der) => {
  try {
    const found = new X509Certificate(der);
    return {
      subject: named(found.subject),
      issuer: named(found.issuer),
      from: day(found.validFromDate),
      until: day(found.validToDate),
      serial: found.serialNumber.toLowerCase().replace(/^(?:00)+(?=.)/, ''),
      isAuthority: found.ca,
    };
  } catch {
    // No certificate, or one whose days are none.
    return undefined;
  }
};
