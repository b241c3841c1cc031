import type { PhrasingContent } from 'mdast';

/** Makes an element that the site adds inside the text. remark-rehype takes its name and attributes from `data`. */
export const element = (name: string, properties: Record<string, string>, text: string): PhrasingContent =>
  ({
    type: 'element',
    data: { hName: name, hProperties: properties },
    children: [{ type: 'text', value: text }],
  }) as unknown as PhrasingContent;
