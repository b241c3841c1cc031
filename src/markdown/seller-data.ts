import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import type { VFile } from 'vfile';
import { parse } from 'yaml';
import { strings } from '../i18n/index.ts';
import { contentDir } from '../tree/site.ts';
import { element } from './element.ts';
import { placeOf } from './place.ts';

interface SellerFile {
  name: string;
  iin: string;
  address: Record<string, string>;
}

/** Wraps every value of the text that equals a seller's datum in `<data>`, with a button that copies it. */
export function sellerData() {
  return async (tree: Root, file: VFile) => {
    const place = placeOf(file.path);
    const t = await strings(place.lang);
    const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
    const { sellers } = read(join(place.folder, 'document.yaml')) as { sellers: string[] };
    const folder = join(place.edition ? place.folder : contentDir, 'sellers');

    const values = sellers.flatMap((id) => {
      const { name, iin, address } = read(join(folder, `${id}.yaml`)) as SellerFile;
      return [name, iin, address[place.lang] ?? ''];
    });
    findAndReplace(
      tree,
      values.filter(Boolean).map((value) => [
        // Quotes around a name stay inside the element, before the button, but are no part of the datum.
        new RegExp(`"?${RegExp.escape(value)}"?`, 'g'),
        (found: string) => [
          element('data', { value }, found),
          element(
            'button',
            {
              type: 'button',
              className: 'copy',
              'aria-label': `${t['copy.button']}: ${value}`,
              'data-ours': '',
            },
            t['copy.button'],
          ),
        ],
      ]),
    );
  };
}
