/** The words of the checklist for reviewers in Russian, which define the keys for every language of the checklist. */
import { digits } from '../../domain/dates.ts';
import { cited } from '../citations/ru.ts';
import { plural } from '../plural.ts';

const demands = (n: number) => `${n}\u00a0${plural(n, 'требование', 'требования', 'требований')}`;

const ru = {
  languageName: 'Русский',
  'nav.language': 'Язык',
  skip: 'К списку',
  title: 'Проверка по требованиям платёжных систем',
  lead: (n: number): string =>
    `${demands(n)} платёжных сервисов, банков и закона: что на этом сайте есть, чего нет и где это написано.`,
  bySite:
    'Список составил сайт, в текст продавца он не входит. Опубликованный текст не меняют, поэтому недостатки в нём названы, а не исправлены.',
  checked: 'Проверены тексты:',
  edition: (iso: string): string => `редакция от ${digits(iso)}`,
  draft: 'черновик',

  counts: 'Итог',
  deciders: (rules: number, people: number): string =>
    `Решила программа: ${rules}. Решил человек: ${people}. Кто именно, сказано у каждого требования.`,
  'status.satisfied': 'Выполнено',
  'status.partial': 'Частично',
  'status.missing': 'Нет',
  'status.conflict': 'Противоречие',
  'status.not-applicable': 'Не применяется',
  'status.unconfirmed': 'Сверяется заново',
  all: 'Показать все требования',

  'absent.title': 'Чего на этом сайте нет',
  'absent.must': 'Обязательное',
  'absent.should': 'Желательное',
  'groups.title': 'Выполнено по темам',
  'groups.met': (met: number, of: number): string => `${met} из ${of}`,
  'group.sellers': 'Кто продаёт',
  'group.contacts': 'Контакты',
  'group.terms': 'Договор и услуга',
  'group.prices': 'Цены и платежи',
  'group.refunds': 'Отмена и возврат',
  'group.card': 'Платёж картой',
  'group.security': 'Безопасность',
  'group.marks': 'Логотипы',
  'group.privacy': 'Личные данные',
  'group.languages': 'Языки и редакции',
  'group.site': 'Сайт',

  'severity.must': 'обязательно',
  'severity.should': 'желательно',
  needed: 'Нужно от продавца:',
  where: 'Где:',
  clause: cited,
  home: 'Главная страница',
  more: (n: number): string => `Как решено и кто требует (${n})`,
  'decider.rule': 'решила программа',
  'decider.person': 'решил человек',
  byRule: 'Программа смотрит:',
  byPerson: (who: string, iso: string): string => `Решил человек: ${who}, ${digits(iso)}.`,
  stale: 'Текст изменился после этого решения, его ещё не сверили.',
  'by.site': 'команда сайта',
  'by.seller': 'продавец',
  'by.lawyer': 'юрист',
  demandedBy: 'Кто требует:',
  'source.rule': 'прочитано само правило',
  'source.secondary': 'пересказ',
  'source.practice': 'так делают другие',
  'source.opinion': 'мнение проверяющего',

  'rule.says': 'есть ли в пунктах слова с такими началами:',
  'rule.avoids': 'нет ли в пунктах слов, которых быть не должно:',
  'rule.titled': 'есть ли документ или раздел, в названии которого слово начинается так:',
  'rule.titled-if-named': 'названо ли это в пунктах и есть ли тогда документ или раздел с таким названием:',
  'rule.language': 'все ли документы есть на этом языке.',
  'rule.seller-names': 'у каждого ли ИП есть имя и фамилия, а не одно слово.',
  'rule.seller-numbers': 'у каждого ли продавца номер из 12 цифр, сходится ли контрольная цифра.',
  'rule.seller-addresses': 'есть ли в адресе каждого продавца страна и почтовый индекс.',
  'rule.seller-accounts': 'есть ли у каждого продавца счёт и БИК.',
  'rule.requisites': 'есть ли раздел с реквизитами; имена и номера продавцов стоят внизу каждой страницы.',
  'rule.phone': 'есть ли в данных сайта или продавца телефон в Казахстане.',
  'rule.email': 'есть ли в данных сайта или продавца электронная почта.',
  'rule.hours': 'названы ли у контакта часы работы.',
  'rule.channels': 'есть ли два из трёх: почта, телефон, чат.',
  'rule.dated': 'есть ли дата редакции у каждого документа.',
  'rule.refusals': 'есть ли раздел с причинами отказа и в нём не меньше четырёх пунктов на каждом языке.',
  'rule.https': 'начинаются ли с https:// адрес сайта и все ссылки.',
  'rule.one-domain': 'на одном ли домене сайт и приложение.',
  'rule.kz-domain': 'стоит ли сайт на домене .kz или .қаз.',

  'supply.title': 'Список для продавца',
  'supply.lead': 'Что нужно дать или исправить, самое важное — первым.',
  'supply.open': (n: number): string => `Показать список: ${n}`,
  'supply.must': 'Обязательно:',
  'supply.should': 'Желательно:',
  'supply.copy': 'Копировать список',
  copied: 'Скопировано',
  failed: 'Не получилось. Выделите список и скопируйте.',
  support: 'Поддержка',
};

/** What every language of the checklist must have. */
export type ComplianceStrings = typeof ru;
export default ru;
