import { dialled, ungrouped } from '../../domain/machine-numbers.ts';
import { sellerIn } from '../../domain/seller.ts';
import { languages, sellerFiles, siteData } from '../../tree/data.ts';
import type { Tree } from '../../tree/tree.ts';

/** What the data files know, each number without the signs that group its digits. */
export interface Known {
  /** Identification numbers of sellers and payment processors. */
  numbers: ReadonlySet<string>;
  phones: ReadonlySet<string>;
  ibans: ReadonlySet<string>;
  bics: ReadonlySet<string>;
  /** Beneficiary's codes. */
  kbes: ReadonlySet<string>;
  emails: ReadonlySet<string>;
}

/** The facts in `site.yaml` and in the files of all sellers. */
export function knownFacts(tree: Tree): Known {
  const { support, contacts = [], providers = [] } = siteData(tree);
  const [lang = ''] = languages(tree);
  const sellers = sellerFiles(tree).map(({ data }) => sellerIn(data, lang));
  const of = (kind: 'email' | 'phone') =>
    contacts.flatMap((each) => (each.kind === kind ? [each.value] : []));
  return {
    numbers: new Set([
      ...sellers.map(({ identifier }) => identifier.value),
      ...providers.flatMap(({ bin }) => bin ?? []),
    ]),
    phones: new Set([...sellers.flatMap(({ phones }) => phones), ...of('phone')].map(dialled)),
    ibans: new Set(sellers.flatMap(({ ibans }) => ibans).map(ungrouped)),
    bics: new Set(sellers.flatMap(({ bics }) => bics)),
    kbes: new Set(sellers.flatMap(({ kbe }) => kbe ?? [])),
    emails: new Set([
      ...(support === undefined ? [] : [support]),
      ...of('email'),
      ...sellers.flatMap(({ emails }) => emails),
    ]),
  };
}
