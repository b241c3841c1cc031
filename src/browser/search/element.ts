/** Makes an element with some content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** Makes a link. */
export const link = (href: string, ...content: (Node | string)[]): HTMLAnchorElement =>
  Object.assign(element('a', ...content), { href });
