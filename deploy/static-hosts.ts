/**
 * `_headers`, which Cloudflare Pages and Netlify read in the folder that is uploaded. Where several rules match, one host
 * joins the values of a header and the other takes one of them: so no header is named by two rules for one address.
 */
import {
  cache,
  everywhere,
  forPrograms,
  hashed,
  onPages,
  types,
  typesByAddress,
  type Headers,
} from './headers.ts';
import type { Site } from './site.ts';

/** How many rules Cloudflare Pages reads. */
const most = 100;

/** Types that hosts do not know or, with `charset`, do not always tell. Of others they know the right one. */
const untold = ['log', 'md', 'txt', 'vcf', 'cms', 'tsr'];

/** The rules by their addresses, in the order of the file. Both hosts revalidate whatever is not named as hashed. */
export function rules({ base, policies, versions }: Site): Map<string, Headers> {
  const at = (address: string) => base + address.slice(1);
  const all = new Map<string, Headers>();
  const add = (address: string, headers: Headers) => all.set(address, { ...all.get(address), ...headers });
  add(at('/*'), {
    ...everywhere,
    ...onPages,
    'Content-Security-Policy': policies.at(-1)?.[1] ?? '',
  });
  for (const address of hashed) add(at(address), { 'Cache-Control': cache.hashed });
  for (const address of forPrograms) add(at(address), { 'Access-Control-Allow-Origin': '*' });
  for (const end of untold) add(at(`/*.${end}`), { 'Content-Type': types[end] ?? '' });
  for (const [address, type] of Object.entries(typesByAddress)) add(at(address), { 'Content-Type': type });
  for (const [path, headers] of [...versions].slice(0, most - all.size)) add(path, headers);
  return all;
}

/** The file for Cloudflare Pages and Netlify. */
export const headersFile = (site: Site): string =>
  [...rules(site)]
    .map(([address, headers]) =>
      [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
