/** How a lawyer cites a clause in Kazakh: «4.1-тармақ, 2-абзац», «4.1-тармақтың 1) тармақшасы». */
import { isWhole, type Place } from '../../domain/clause-number.ts';

/** The genitive of the last word: what a part belongs to. */
const of = (words: string): string =>
  words.replace(/тармақ$|бөлім$|қосымша$|тармағы$|бөлімі$|тармақшасы$|басы$/u, (word) =>
    /[ақ]$/u.test(word)
      ? `${word}${word.endsWith('қ') ? 'тың' : 'ның'}`
      : word.endsWith('бөлім')
        ? `${word}нің`
        : `${word}${word.endsWith('бөлімі') ? 'нің' : 'ның'}`,
  );

/** The clause or whatever else it is a part of. */
function whole({ annex, title, section, clause, repeated }: Place): string {
  const around = annex !== undefined ? `№ ${annex} қосымша` : title !== undefined ? `«${title}» бөлімі` : '';
  const within = around && `${of(around)} `;
  const nth = repeated ? `нөмірі қайталанған (${repeated}) ` : '';
  if (clause !== undefined) return `${within}${nth}${clause}-${around ? 'тармағы' : 'тармақ'}`;
  if (section !== undefined) return `${within}${section}-${around ? 'бөлімі' : 'бөлім'}`;
  return around || 'басы';
}

/** A clause as it is cited. */
export function cited(place: Place): string {
  const within = place.marks.reduce(
    (outer, mark) => `${of(outer)} ${mark.replace(/\.$/, '')} тармақшасы`,
    whole(place),
  );
  if (place.row !== undefined) return `${within}, кестенің ${place.row}-жолы`;
  return place.paragraph === undefined ? within : `${within}, ${place.paragraph}-абзац`;
}

/** A clause by its name, at the beginning of a line. */
export const named = (place: Place): string => (isWhole(place) ? `${place.clause}-тармақ` : cited(place));
