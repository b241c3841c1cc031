const rules = new Intl.PluralRules('ru');

/** A number of clauses in Russian: `1 пункт`, `3 пункта`, `5 пунктов`. */
export const clauses = (n: number): string => {
  const form = rules.select(n);
  return `${n}\u00a0${form === 'one' ? 'пункт' : form === 'few' ? 'пункта' : 'пунктов'}`;
};
