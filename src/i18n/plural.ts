const rules = new Intl.PluralRules('ru');

/** The form of a Russian noun that goes with a number: `plural(3, 'файл', 'файла', 'файлов')` is «файла». */
export function plural(n: number, one: string, few: string, many: string): string {
  const form = rules.select(n);
  return form === 'one' ? one : form === 'few' ? few : many;
}

/** `1 пункт`, `3 пункта`, `5 пунктов`, with a no-break space. */
export const clauses = (n: number): string => `${n}\u00a0${plural(n, 'пункт', 'пункта', 'пунктов')}`;
