/** The Kazakh words of references between clauses: sources of regular expressions. */
import type { ReferenceWords } from '../../domain/references.ts';

const kk: ReferenceWords = {
  part: 'тармақша\\p{L}*',
  clause: 'тарма(?:қ|ғ)(?!ша)\\p{L}*|т\\.(?=\\s|$)',
  section: '(?:бөлім|тарау)\\p{L}*',
  annex: 'қосымша\\p{L}*',
  order: 'number first',
  and: 'және|немесе|мен|бен|пен',
  foreignBefore:
    // «396-бабының …», «Заңның …», «Кодексінің …», «… қағидаларының …»; «осы Қағидалардың …» is this document.
    'ба[бп]\\p{L}*(?:ның|нің|тың|тің)|(?:заң|кодекс|қаулы|бұйрық|бұйры|жарлық|жарлы|конвенция|регламент|стандарт)\\p{L}*(?:ның|нің|тың|тің|дың|дің)|' +
    '(?<!осы\\s+)(?:қағидаларының|ережелерінің|нұсқаулығының|талаптарының)',
  foreignAfter: '(?!)',
};

export default kk;
