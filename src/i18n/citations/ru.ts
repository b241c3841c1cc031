/** How a lawyer cites a clause in Russian: «п. 4.1, абз. 2», «пп. 1) п. 4.1», «п. 20 Приложения № 1». */
import { isWhole, type Place } from '../../domain/clause-number.ts';

/** The clause or whatever else it is a part of. */
function whole({ annex, title, section, clause, repeated }: Place): string {
  const of =
    annex !== undefined ? ` Приложения № ${annex}` : title !== undefined ? ` раздела «${title}»` : '';
  if (clause !== undefined) return `п. ${clause}${repeated ? ` (${repeated}-й с этим номером)` : ''}${of}`;
  if (section !== undefined) return `разд. ${section}${of}`;
  return annex !== undefined ? `Приложение № ${annex}` : title !== undefined ? `раздел «${title}»` : 'начало';
}

/** A clause as it is cited. */
export function cited(place: Place): string {
  const marked = place.marks.toReversed().map((mark) => `пп. ${mark.replace(/\.$/, '')} `);
  const within = marked.join('') + whole(place);
  if (place.row !== undefined) return `${within}, строка ${place.row} таблицы`;
  return place.paragraph === undefined ? within : `${within}, абз. ${place.paragraph}`;
}

/** A clause by its name, at the beginning of a line. */
export const named = (place: Place): string => (isWhole(place) ? `Пункт ${place.clause}` : cited(place));
