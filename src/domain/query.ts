/**
 * A text as a value in the query of an address. Letters of every script stay readable, and a tenth of their size: browsers
 * encode them when they open the address (WHATWG URL, the query state).
 */
export const inQuery = (text: string): string =>
  text.replace(/[^\p{L}\p{N} ?.,:—-]/gu, encodeURIComponent).replaceAll(' ', '%20');
