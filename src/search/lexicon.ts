import { asksOf, placesOf, type Ask, type Place, type SearchText, type TextSection } from './text.ts';
import { Vocabulary } from './vocabulary.ts';

/** All that is searched in one language: the texts, and the questions that people ask about them. */
export class Lexicon {
  readonly lang: string;
  /** Whether it covers all sections in its language. */
  readonly complete: boolean;
  readonly sections: readonly TextSection[];
  /**
   * The words of the texts and those of the questions are kept apart, so that a question never changes what a word of the
   * text finds.
   */
  readonly places: Vocabulary<Place>;
  readonly asks: Vocabulary<Ask>;

  constructor(text: SearchText) {
    this.lang = text.lang;
    this.complete = text.complete;
    this.sections = text.sections;
    this.places = new Vocabulary(text.lang, placesOf(text), text.aliases);
    this.asks = new Vocabulary(text.lang, asksOf(text), text.aliases);
  }
}
