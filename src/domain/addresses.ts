/** The addresses of `addresses.txt`, one a line. */
export const releasedAddresses = (text: string): string[] => text.split('\n').filter(Boolean);

/** What is in the first list and not in the second. */
export const missing = (wanted: readonly string[], present: readonly string[]): string[] => {
  const known = new Set(present);
  return wanted.filter((address) => !known.has(address));
};
