/** Rules on the address of the site. */
import type { Facts, Verdict } from './facts.ts';

const hostOf = (address: string) => new URL(address).hostname;

/** Second levels under which Kazakhstan registers domains. Source: rules of KazNIC, nic.kz. */
const shared = /\.(?:com|org|net|edu|gov|mil)\.kz$/;

/** The part of a host that somebody registered: `example.kz` of `docs.example.kz`. */
const registered = (host: string): string =>
  host
    .split('.')
    .slice(shared.test(host) ? -3 : -2)
    .join('.');

/** The site, the service and whatever texts lead to are reached over HTTPS. */
export const https = ({ origin, app, links }: Facts): Verdict => ({
  status: [origin, app ?? origin, ...links].every((each) => each.startsWith('https://'))
    ? 'satisfied'
    : 'conflict',
});

/** The site and the service are under one registered domain. */
export function oneDomain({ origin, app }: Facts): Verdict {
  if (app === undefined) return { status: 'not-applicable' };
  const isOne = registered(hostOf(origin)) === registered(hostOf(app));
  return { status: isOne ? 'satisfied' : 'conflict' };
}

/** A site in the domains .kz and .қаз must be hosted in Kazakhstan, which nobody sees from the address alone. */
export const kazakhDomain = ({ origin }: Facts): Verdict => ({
  status: /\.(?:kz|xn--80ao21a)$/.test(hostOf(origin)) ? 'partial' : 'not-applicable',
});
