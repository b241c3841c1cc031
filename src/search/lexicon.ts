import { asksOf, placesOf, type Ask, type Place, type SearchText } from './text.ts';
import { Vocabulary } from './vocabulary.ts';

/** All that is searched in one language: the texts, and the questions that people ask about them. */
export class Lexicon {
  readonly text: SearchText;
  /**
   * The words of the texts and those of the questions are kept apart, so that a question never changes what a word of the
   * text finds.
   */
  readonly places: Vocabulary<Place>;
  readonly asks: Vocabulary<Ask>;

  constructor(text: SearchText) {
    const { lang, aliases } = text;
    this.text = text;
    this.places = new Vocabulary(lang, placesOf(text), aliases);
    this.asks = new Vocabulary(lang, asksOf(text), aliases);
  }
}
