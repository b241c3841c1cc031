/**
 * Our own words in Russian, the source of the keys. Nothing here is legal text.
 * For translators: quotes are «»; «Вы» has a capital letter; functions put numbers and dates into a sentence.
 */
import { dateParts, digits } from '../domain/dates.ts';

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

const ru = {
  /** The language's name in itself, on the language switch. */
  languageName: 'Русский',
  /** `26 ноября 2025 г.` */
  longDate: (iso: string): string => {
    const { year, month, day } = dateParts(iso);
    return `${day}\u00a0${months[month - 1] ?? ''} ${year}\u00a0г.`;
  },
  /** The edition line of the legal text, as the seller writes it. */
  editionLine: (iso: string): string => `Редакция от ${digits(iso)}`,
  /** The same inside a sentence or a title. */
  editionOf: (iso: string): string => `редакция от ${digits(iso)}`,

  'chooser.title': 'Условия оплаты',
  skip: 'К тексту',
  'nav.language': 'Язык',
  'nav.sections': 'Разделы',
  'nav.home': 'На главную',
  'nav.whole': 'Весь документ',

  'home.title': 'Оплата картой',
  'home.lead': 'Как оплатить услуги веб-приложения банковской картой, как защищён платёж и кому Вы платите.',
  'home.refused': 'Платёж не прошёл?',
  'home.refusedHint': 'Причины отказа и кого спросить',
  'home.whole': 'Весь документ на одной странице',
  'home.wholeHint': 'для чтения, печати и проверки',
  'home.sellers': 'Кто продаёт',

  'edition.inForce': 'Действующая редакция',
  'edition.address': 'Постоянный адрес',
  'edition.sellers': 'Продавцы',
  'edition.description': (iso: string): string =>
    `Полный текст редакции от ${digits(iso)} с номерами пунктов. Адрес этой страницы не меняется.`,
  'edition.contents': 'Содержание',

  'clause.link': (number: string): string => `Пункт ${number}, постоянный адрес`,
  'section.titleBySite': 'Название раздела дано сайтом',
  'aid.label': 'Подсказка сайта.',
  'contacts.title': 'Контакты',
  'contacts.text': 'Поддержка:',
  'contacts.bySite': 'Этот блок добавлен сайтом, он не входит в текст продавца.',
  'copy.button': 'Копировать',
  'copy.done': 'Скопировано',
  iin: 'ИИН',
  support: 'Поддержка',

  /** Shown on pages in a language that is not the seller's. */
  'translation.note': (iso: string): string =>
    `Перевод сделан этим сайтом с редакции от ${digits(iso)}. Юрист — носитель языка его ещё не проверял.`,
  'translation.report': 'Сообщить об ошибке',
  'translation.subject': 'Ошибка в переводе',

  'search.title': 'Поиск',
  'search.label': 'Поиск по условиям оплаты',
  'search.hint': 'Например: отказ, код 3-D Secure, реквизиты',
  'search.submit': 'Найти',
  'search.loading': 'Ищем…',
  'search.found': (n: number): string => {
    const form = new Intl.PluralRules('ru').select(n);
    return `Найдено: ${n}\u00a0${form === 'one' ? 'пункт' : form === 'few' ? 'пункта' : 'пунктов'}`;
  },
  'search.none': 'Ничего не найдено.',
  'search.support': 'Попробуйте другое слово или напишите в поддержку:',
  'search.results': 'Результаты поиска',
  'search.failed': 'Поиск не загрузился. Проверьте связь и попробуйте ещё раз.',
  'search.retry': 'Повторить',
  'search.all': 'Все результаты',
  'search.noScript': 'Для поиска нужен JavaScript. Весь текст можно прочесть и без него:',
  'search.description': 'Поиск по условиям оплаты «Кашалот Шеринг»: слово, номер, имя продавца.',

  'notFound.title': 'Страница не найдена',
  'notFound.text': 'Такого адреса нет. Возможно, в нём опечатка. Все тексты — на главной странице.',
};

/** What every language must have; a missing or misspelt key is a type error. */
export type Strings = typeof ru;
export default ru;
