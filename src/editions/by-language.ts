/** Items of several languages as a value for each language. */
export const byLanguage = <Item extends { lang: string }, Value>(
  items: readonly Item[],
  of: (item: Item) => Value,
): Record<string, Value> => Object.fromEntries(items.map((item) => [item.lang, of(item)]));

/** Items as groups of those with the same key, in the order of the first of each. */
export const grouped = <Item>(items: readonly Item[], key: (item: Item) => string): [Item, ...Item[]][] =>
  [...Map.groupBy(items, key).values()] as [Item, ...Item[]][];
