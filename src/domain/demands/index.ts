/** The rules by which a machine decides on demands, by the names that `requirements.yaml` uses. */
import { https, kazakhDomain, oneDomain } from './address.ts';
import { channels, email, hours, phone } from './contacts.ts';
import type { Facts, Verdict, Words } from './facts.ts';
import { requisites, sellerAccounts, sellerAddresses, sellerNames, sellerNumbers } from './sellers.ts';
import { avoids, dated, language, refusals, says, titled, titledIfNamed } from './texts.ts';

/** Rules that need words to look for. */
export const wordRules = { says, avoids, titled, 'titled-if-named': titledIfNamed };

/** Rules that need nothing but the facts. */
export const plainRules = {
  'seller-names': sellerNames,
  'seller-numbers': sellerNumbers,
  'seller-addresses': sellerAddresses,
  'seller-accounts': sellerAccounts,
  requisites,
  phone,
  email,
  hours,
  channels,
  dated,
  refusals,
  https,
  'one-domain': oneDomain,
  'kz-domain': kazakhDomain,
};

/** The name of a rule that needs words. */
export type WordRule = keyof typeof wordRules;
/** The name of a rule that needs nothing. */
export type PlainRule = keyof typeof plainRules;

/** By which rule a machine decides on a demand. */
export type Computed =
  { rule: WordRule; words: Words } | { rule: 'language'; language: string } | { rule: PlainRule };

/** What the rule decides on these facts. */
export function decide(computed: Computed, facts: Facts): Verdict {
  if ('words' in computed) return wordRules[computed.rule](facts, computed.words);
  if ('language' in computed) return language(facts, computed.language);
  return plainRules[computed.rule](facts);
}
