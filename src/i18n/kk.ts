/**
 * Our own words in Kazakh. Letters of Kazakh are Cyrillic throughout («і», never Latin «i»); «Сіз» has a capital letter.
 */
import { dateParts, digits } from '../domain/dates.ts';
import type { Strings } from './ru.ts';

const months = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];
const locative = [
  'қаңтардағы',
  'ақпандағы',
  'наурыздағы',
  'сәуірдегі',
  'мамырдағы',
  'маусымдағы',
  'шілдедегі',
  'тамыздағы',
  'қыркүйектегі',
  'қазандағы',
  'қарашадағы',
  'желтоқсандағы',
];

const editionLine = (iso: string): string => {
  const { year, month, day } = dateParts(iso);
  return `${year} жылғы ${day} ${locative[month - 1] ?? ''} редакция`;
};

const kk: Strings = {
  languageName: 'Қазақша',
  longDate: (iso) => {
    const { year, month, day } = dateParts(iso);
    return `${year}\u00a0жылғы ${day}\u00a0${months[month - 1] ?? ''}`;
  },
  editionLine,
  editionOf: editionLine,

  'chooser.title': 'Төлем талаптары',
  skip: 'Мәтінге өту',
  'nav.language': 'Тіл',
  'nav.sections': 'Бөлімдер',
  'nav.home': 'Басты бетке',
  'nav.whole': 'Толық құжат',

  'home.title': 'Картамен төлеу',
  'home.lead':
    'Веб-қосымшаның қызметтеріне банк картасымен қалай төленеді, төлем қалай қорғалған және Сіз кімге төлейсіз.',
  'home.refused': 'Төлем өтпеді ме?',
  'home.refusedHint': 'Бас тарту себептері және кімнен сұрау керек',
  'home.whole': 'Құжат түгелімен бір бетте',
  'home.wholeHint': 'оқуға, басып шығаруға және тексеруге',
  'home.sellers': 'Сатушылар',

  'edition.inForce': 'Қолданыстағы редакция',
  'edition.address': 'Тұрақты мекенжайы',
  'edition.sellers': 'Сатушылар',
  'edition.description': (iso) =>
    `${editionLine(iso)}: тармақ нөмірлері бар толық мәтін. Бұл беттің мекенжайы өзгермейді.`,
  'edition.contents': 'Мазмұны',

  'clause.link': (number) => `${number}-тармақ, тұрақты мекенжайы`,
  'section.titleBySite': 'Бөлім атауын сайт берген',
  'aid.label': 'Сайт кеңесі.',
  'contacts.title': 'Байланыс',
  'contacts.text': 'Қолдау қызметі:',
  'contacts.bySite': 'Бұл блокты сайт қосқан, ол сатушының мәтініне кірмейді.',
  'copy.button': 'Көшіру',
  'copy.done': 'Көшірілді',
  iin: 'ЖСН',
  support: 'Қолдау қызметі',

  'translation.note': (iso) =>
    `Бұл аударманы осы сайт ${digits(iso)} күнгі орысша редакциядан жасады. Оны қазақ тілді заңгер әлі тексерген жоқ.`,
  'translation.report': 'Қате туралы хабарлау',
  'translation.subject': 'Аудармадағы қате',

  'search.title': 'Іздеу',
  'search.label': 'Төлем талаптарынан іздеу',
  'search.hint': 'Мысалы: бас тарту, 3-D Secure коды, деректемелер',
  'search.submit': 'Іздеу',
  'search.loading': 'Ізделуде…',
  'search.found': (n) => `${n}\u00a0тармақ табылды`,
  'search.none': 'Ештеңе табылмады.',
  'search.support': 'Басқа сөзбен іздеп көріңіз немесе қолдау қызметіне жазыңыз:',
  'search.results': 'Іздеу нәтижелері',
  'search.failed': 'Іздеу жүктелмеді. Байланысты тексеріп, қайта көріңіз.',
  'search.retry': 'Қайталау',
  'search.all': 'Барлық нәтиже',
  'search.noScript': 'Іздеу үшін JavaScript керек. Мәтінді онсыз да толық оқуға болады:',
  'search.description': '«Кашалот Шеринг» төлем талаптарынан іздеу: сөз, нөмір, сатушының аты.',

  'notFound.title': 'Бет табылмады',
  'notFound.text': 'Мұндай мекенжай жоқ. Онда қате болуы мүмкін. Барлық мәтін басты бетте.',
};

export default kk;
