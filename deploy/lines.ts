/** How the settings of nginx and Caddy are written. */

/** A value in quotes. */
export const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;

/** Lines that stand so far in. */
export const lines = (indent: string, all: readonly string[]): string =>
  all.map((line) => `${indent}${line}\n`).join('');
