/**
 * The part of a file that a `Range` header asks for (RFC 9110, 14.1.2). Undefined for the whole file, which is also the
 * answer to several parts and to what is no range of bytes; `none` if the file has no such part.
 */
export function byteRange(
  header: string | undefined,
  length: number,
): { first: number; last: number } | 'none' | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || !(from + to) || (from && to && Number(to) < Number(from)))
    return undefined;
  const first = from ? Number(from) : Math.max(0, length - Number(to));
  const last = from && to ? Math.min(Number(to), length - 1) : length - 1;
  return first < length ? { first, last } : 'none';
}
