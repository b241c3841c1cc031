import type { PhrasingContent } from 'mdast';

/** Makes an element that the site adds inside the text. `mdast-util-to-hast` takes its name and attributes from `data`. */
export const element = (
  name: string,
  properties: Record<string, string>,
  inside: string | readonly PhrasingContent[],
): PhrasingContent =>
  ({
    type: 'element',
    data: { hName: name, hProperties: properties },
    children: typeof inside === 'string' ? [{ type: 'text', value: inside }] : inside,
  }) as unknown as PhrasingContent;
