/** The sign of each status beside its word, so that neither colour nor language is needed to tell them apart. */
export const statusSigns = {
  satisfied: '✓',
  partial: '◐',
  missing: '✗',
  conflict: '⚠',
  'not-applicable': '–',
  unconfirmed: '?',
} as const;
