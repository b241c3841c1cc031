import type { Refusal } from '../domain/refusals.ts';

/** Thrown when a sealing or signing is refused. Nothing was written. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ message }) => message).join('; '));
    this.refusals = refusals;
  }
}

/** Throws Refused if there are any refusals. */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length) throw new Refused(refusals);
}
