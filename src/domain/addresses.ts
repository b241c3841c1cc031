/** The addresses in `addresses.txt`, one per line. */
export const releasedAddresses = (text: string): string[] => text.split('\n').filter(Boolean);

/** The items of the first list that are not in the second. */
export const missing = (wanted: readonly string[], present: readonly string[]): string[] => {
  const known = new Set(present);
  return wanted.filter((address) => !known.has(address));
};
