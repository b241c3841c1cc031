/** The Kazakh words of quantities: sources of regular expressions, by names that every language shares. */
import type { QuantityWords } from '../../domain/quantities-pattern.ts';
import { kazakhEndings } from '../../domain/written-dates.ts';

/** A noun in any of its forms, and with «-лық»; longer words that begin like it are others: «күн» and «күнтізбе». */
const noun = (stem: string) => `(?:${stem})(?:[лдт](?:[ыі][қк]|[ае]р))?${kazakhEndings}`;

const kk: QuantityWords = {
  units: {
    '%': noun('пайыз|процент'),
    '‰': 'промилле',
    KZT: noun('теңге|тенге|тг'),
    RUB: noun('рубль?|руб'),
    USD: noun('(?:АҚШ )?(?:доллар|долл\\.?)'),
    EUR: noun('еуро|евро'),
    GBP: `${noun('фунт')}(?: ${noun('стерлинг')})?`,
    CNY: noun('юань?'),
    MRP: noun('АЕК|айлық есептік көрсеткіш'),
    second: noun('секунд|сек'),
    minute: noun('минут|мин'),
    hour: noun('сағат|сағ'),
    day: noun('күн'),
    'whole day': noun('тәулік|тәуліг'),
    week: noun('апта'),
    month: noun('ай'),
    year: noun('жыл|жас'),
    'km²': `ш\\. ?км|${noun('шаршы километр')}`,
    'm²': `ш\\. ?м|${noun('шаршы метр')}`,
    'm³': `т\\. ?м|${noun('текше метр')}`,
    km: noun('километр'),
    m: noun('метр'),
    kg: noun('килограмм|килограм'),
    l: noun('литр'),
    ha: noun('гектар'),
    MB: noun('мегабайт'),
    GB: noun('гигабайт'),
    '°': noun('градус'),
  },
  kinds: { work: 'жұмыс', bank: 'банк(?:тік)?' },
  between:
    'күнтізбелік|толық|келесі|соңғы|(?:және|немесе) одан (?:да |әрі )?(?:көп|артық|жоғары|аз)|астам|(?:кем|аз|көп|артық)(?: емес)?',
  multipliers: {
    3: noun('мың'),
    6: `${noun('миллион')}|млн\\.?`,
    9: `${noun('миллиард')}|млрд\\.?`,
    12: `${noun('триллион')}|трлн\\.?`,
  },
  endings: '[тдн][ае]н',
  clock: 'сағат',
  minus: 'минус',
  bounds: {
    before: {
      '≤': 'ең көп дегенде',
      '≥': '(?:ең )?кемінде|(?:ең )?(?:кем|аз) дегенде',
    },
    after: {
      '≤': 'аспа(?!н)[а-ӿ]+|(?:көп|артық) (?:емес|болма[а-ӿ]+)',
      '≥': '(?:кем|аз) (?:емес|болма[а-ӿ]+)',
    },
  },
  numerals: [
    ['жүз', 100],
    ['тоқсан', 90],
    ['сексен', 80],
    ['жетпіс', 70],
    ['алпыс', 60],
    ['елу', 50],
    ['қырық', 40],
    ['отыз', 30],
    ['жиырма', 20],
    ['он', 10],
    ['тоғыз', 9],
    ['сегіз', 8],
    ['жеті', 7],
    ['алты', 6],
    ['бес', 5],
    ['төрт', 4],
    ['үш', 3],
    ['екі', 2],
    ['бір', 1],
  ],
};

export default kk;
