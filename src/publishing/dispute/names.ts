import type { PlainEdition } from '../../editions/edition.ts';

/** What the files of a text are called in a dispute pack. */
export function names({ name, lang }: Pick<PlainEdition, 'name' | 'lang'>) {
  const stem = `${name}.${lang}`;
  return {
    text: `${stem}.txt`,
    json: `${stem}.json`,
    pdf: `${stem}.pdf`,
    signature: `${stem}.cms`,
    redline: `redline.${lang}.txt`,
  };
}
