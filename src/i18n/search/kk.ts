import type { SearchStrings } from './ru.ts';

/** The Kazakh strings that search shows in the browser. */
const kk: SearchStrings = {
  languageName: 'Қазақша',
  'search.results': 'Іздеу нәтижелері',
  'search.loading': 'Іздеу жүктелуде…',
  'search.found': (n) => `${n}\u00a0тармақ табылды`,
  'search.none': 'Ештеңе табылмады.',
  'search.failed': 'Іздеу жүктелмеді. Интернет байланысын тексеріп, қайталап көріңіз.',
  'search.retry': 'Қайталау',
  'search.all': 'Барлық нәтиже',
  'search.instead': 'Бөлімдер мен қолдау қызметі',
  'search.shown': (searched) => `«${searched}» сұрауы бойынша нәтижелер көрсетілді.`,
  'search.literally': (typed) => `«${typed}» деп іздеу`,
  'search.alike': 'Мағынасы ұқсас',
  'search.missing': (number) =>
    number.includes('.') ? `${number}-тармақ жоқ.` : `${number}-бөлім немесе тармақ жоқ.`,
  'search.answer': 'Сайттың түсіндірмесі',
  'search.answered': (question) => `Жауап: ${question}`,
  'search.clause': (name) => (/^\d/.test(name) ? `${name}-тармақ` : name),
  'search.whom': (whom) => `Кімнен сұрау керек: ${whom.join(', ')}.`,
  'search.whom.support': 'қолдау қызметінен',
  'search.whom.bank': 'картаны шығарған банктен',
  'search.whom.processor': 'процессинг орталығынан',
  'search.write': 'Қолдау қызметіне жазу',
};

export default kk;
