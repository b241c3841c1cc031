import { stringify } from 'yaml';
import { editionData } from '../tree/data.ts';
import type { Tree } from '../tree/tree.ts';
import type { SealRequest } from './seal-request.ts';

/** The text of `edition.yaml`. A revision keeps the dates and notes of what it revises. */
export function editionYaml(
  { kind, date, inForce, outsideText = {}, words }: SealRequest,
  tree: Tree,
  before: string | undefined,
): string {
  const data =
    kind === 'edition'
      ? {
          date,
          ...(inForce && { inForce }),
          ...(Object.values(outsideText).some(Boolean) && { inForceOutsideText: outsideText }),
          notes: words,
        }
      : {
          ...(before === undefined ? {} : editionData(tree, before)),
          reason: words,
        };
  return stringify(data, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}
