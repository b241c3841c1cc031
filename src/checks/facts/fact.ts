import type { Fact } from '../../domain/finding.ts';

/** What kinds of numbers people write, so that one is not taken for another. */
const kinds: [kind: string, written: RegExp][] = [
  ['счёт', /^[A-Z]{2}\d{2}/],
  ['номер', /^\d{6}[ -]?\d{6}$/],
  ['телефон', /^(?:\+7|8)[\d ()-]+$/],
  ['адрес', /@|:\/\/|^www\./],
  ['дата', /\d/],
];

/** A fact as findings of several places can be compared by it. `label`: what it is when it is no number. */
export function factOf(written: string, isMissing: boolean, label?: string): Fact {
  const kind = kinds.find(([, pattern]) => pattern.test(written))?.[0];
  const isWords = kind === undefined || (kind === 'дата' && label !== undefined);
  return isWords
    ? { kind: label ?? '', value: written, isMissing }
    : { kind, value: written.replace(/[ ()-]/g, '').replace(/^8(?=\d{10}$)/, '+7'), isMissing };
}
