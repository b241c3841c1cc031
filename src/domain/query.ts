/**
 * A text as a value in the query of an address. Letters of every script stay readable, in a third of the bytes: browsers
 * encode them when they open the address (WHATWG URL, query state). No-break spaces are for the eye, so they become plain.
 */
export const inQuery = (text: string): string =>
  text.replaceAll('\u00a0', ' ').replace(/[^\p{L}\p{N}?.,:—-]/gu, encodeURIComponent);
