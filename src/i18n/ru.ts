/**
 * The site's own strings in Russian, which define the keys for every language. Nothing here is legal text. For
 * translators: quotes are «»; «Вы» is capitalised; functions insert numbers and dates into a sentence; spaces are plain,
 * and `typography.ts` sets those at which no line may break.
 */
import { dateParts, digits } from '../domain/dates.ts';
import { cited, named } from './citations/ru.ts';
import machines from './machines/ru.ts';
import { clauses } from './plural.ts';
import quantities from './quantities/ru.ts';
import references from './references/ru.ts';
import search from './search/ru.ts';

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
  ...search,
  ...machines,
  /** The lowercase letters of the language: texts in it use no others. */
  alphabet: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  /** Month names as used in dates, with or without an ending. */
  months,
  /** Words of amounts, units and numbers, as a text has them. */
  quantities,
  /** Words of references between clauses. */
  references,
  /** `26 ноября 2025 г.` */
  longDate: (iso: string): string => {
    const { year, month, day } = dateParts(iso);
    return `${day}\u00a0${months[month - 1] ?? ''} ${year}\u00a0г.`;
  },
  /**
   * The edition line of the legal text, as the seller writes it. Sealed: changing a word breaks the hash of every
   * edition.
   */
  editionLine: (iso: string): string => `Редакция от ${digits(iso)}`,
  /** An edition's name in the site's own headings and links. */
  editionTitle: (iso: string): string => `Редакция от ${digits(iso)}`,
  /** The same within a sentence or a title. */
  editionOf: (iso: string): string => `редакция от ${digits(iso)}`,

  'chooser.title': 'Правовые документы',
  skip: 'К тексту',
  'nav.language': 'Язык',
  'nav.sections': 'Разделы',
  'nav.home': 'На главную',
  'nav.whole': 'Весь документ',

  'home.title': 'Правовые документы',
  'home.lead': 'Действующие условия, все их редакции и сведения о продавцах.',
  'home.refused': 'Платёж не прошёл?',
  'home.refusedHint': 'Почему отказали и кого спросить',
  'home.whole': 'Весь документ на одной странице',
  'home.wholeHint': 'Для чтения, печати и проверки.',

  /** After the name of an edition, as are the next ones. */
  'edition.isInForce': 'действует',
  'edition.coming': (iso: string): string => `С\u00a0${digits(iso)}\u00a0— новая редакция`,
  'edition.all': 'все редакции',
  'edition.parallel': 'на всех языках',
  'edition.changes': 'что изменилось',
  /** Above a dated edition, which looks like the page of the edition in force. */
  'edition.permanent': 'Постоянный адрес этой редакции: здесь всегда её последняя версия',
  'edition.unchanging': 'Постоянная копия: этот текст и этот адрес не меняются',
  'edition.inForce': 'Действующая редакция',
  'edition.address': 'Постоянный адрес',
  'edition.sellers': 'Продавцы',
  'edition.description': (iso: string, version: string): string =>
    `Редакция от ${digits(iso)}${version}: полный текст с номерами пунктов. Адрес этой страницы не меняется.`,
  'edition.contents': 'Содержание',

  /** A clause as a lawyer cites it: «п. 4.1, абз. 2». */
  cited,
  /** A clause at the beginning of a line: «Пункт 4.1», «п. 4.1, абз. 2». */
  named,
  /** Above the numbers of the clauses that refer to this one. */
  'clause.citedBy': 'Ссылаются',
  'clause.link': (name: string): string => `${name}, постоянный адрес`,
  'table.label': (n: number, heading: string): string => `Таблица ${n}: ${heading}`,
  /**
   * At a clause whose number meant another before: «До 19.12.2026 под этим номером стоял пункт прежней редакции —
   * теперь это п. 1.7.» The words for the clause are a link; after them comes `now` with its number, or `removed`.
   */
  'former.until': (iso: string): string => `До ${digits(iso)} под этим номером стоял`,
  'former.clause': 'пункт прежней редакции',
  'former.now': '— теперь это',
  'former.removed': '— он исключён.',
  /** The same where no clause has the number any more. */
  'former.gone': (name: string): string => `${name}: в действующей редакции такого номера нет.`,
  'section.titleBySite': 'Название раздела дано сайтом',
  'contacts.title': 'Контакты',
  'contacts.email': 'Поддержка',
  'contacts.phone': 'Телефон',
  'contacts.messenger': 'Чат',
  'contacts.page': 'Страница',
  /** Before the names of the sellers, which are links to their cards for an address book. */
  'contacts.save': 'Сохранить контакт',
  'contacts.bySite': 'Этот блок добавил сайт, в текст продавца он не входит.',
  'section.edit': 'Предложить правку этого раздела',
  'copy.button': 'Копировать',
  'copy.all': 'Копировать всё',
  'copy.done': 'Скопировано',
  failed: 'Не получилось. Проверьте связь и обновите страницу.',
  iin: 'ИИН',
  bin: 'БИН',
  support: 'Поддержка',

  'status.in force': 'Действует',
  'status.future': 'Ещё не действует',
  'status.superseded': 'Больше не действует',
  'status.stale': 'Перевод этого пункта устарел.',
  'status.draft': 'Это черновик. Он ни для кого не обязателен и ещё не опубликован.',
  'status.willApply': (iso: string): string => `Эта редакция начнёт действовать ${digits(iso)}.`,
  'status.applied': (from: string, until: string): string =>
    `Эта редакция действовала с ${digits(from)} по ${digits(until)}.`,
  'status.now': 'Сейчас действует',
  'status.revision': (n: number, iso: string): string => `Исправлено сайтом ${digits(iso)}, версия ${n}.`,
  /** The same on an earlier version, whose text is not corrected. */
  'status.correctedLater': (n: number, iso: string): string =>
    `Что исправлено позже, в версии ${n} от ${digits(iso)}`,
  'status.transcription': 'Исправлено и то, как сайт набрал слова продавца.',
  'status.earlier': 'Прежние версии:',
  'status.version': (n: number): string => `версия ${n}`,
  'status.outdated': (n: number): string =>
    `Это прежняя версия ${n} этой редакции, сайт её исправил. Читайте`,
  'status.latest': 'последнюю версию',
  'status.last': (n: number): string =>
    `Это версия ${n}, пока последняя. Тот же текст сейчас и по адресу редакции:`,

  'history.title': 'Все редакции',
  'history.of': (title: string): string => `${title}: все редакции`,
  'history.description': (title: string): string =>
    `«${title}»: какая редакция в какие дни действует, что изменилось, постоянные адреса и файлы.`,
  'history.mine': 'Какая редакция относится ко мне?',
  'history.mineText':
    'Обычно смотрят редакцию, которая действовала в день оплаты. Найдите этот день в списке ниже.',
  'history.day': 'День оплаты',
  /** Before the edition of a day, which stands in place of `{}`. */
  'history.at': 'Редакция на {}:',
  'history.wrong': 'Такого дня нет. День пишется цифрами через дефис: год, месяц, число.',
  'history.none': 'в этот день ни одна из этих редакций ещё не действовала.',
  'history.period': (from: string, until: string | undefined): string =>
    `с ${digits(from)}${until ? ` по ${digits(until)}` : ''}`,
  'history.was': (from: string, until: string): string => `действовала с ${digits(from)} по ${digits(until)}`,
  'history.will': (from: string): string => `начнёт действовать ${digits(from)}`,
  'history.unstated': 'День вступления в силу в тексте не назван, поэтому считаем со дня редакции.',
  'history.outside': 'День вступления в силу назван не в самом тексте.',
  'history.sealed': (iso: string): string => `Опубликована на этом сайте ${digits(iso)}.`,
  'history.page': 'Текст',
  'history.changes': 'Что изменилось',
  'history.corrections': 'Что исправлено',
  'history.files': 'Файлы:',
  /** What is in a file, before the ending of its name. */
  'file.txt': 'Текст',
  'file.md': 'Текст с разметкой',
  'file.json': 'Данные',
  'file.pdf': 'Для печати',

  'parallel.title': 'На всех языках рядом',
  'parallel.of': (title: string): string => `${title}: на всех языках рядом`,
  'parallel.description': (title: string): string =>
    `${title}: каждый пункт на всех языках рядом, с номерами, для сверки перевода.`,
  /** In place of a clause that another language has. */
  'parallel.absent': 'На этом языке такого пункта нет.',

  'pdf.save': 'Сохранить PDF',
  'pdf.page': (page: string, pages: string): string => `Стр. ${page} из ${pages}`,

  'redline.title': (iso: string): string => `Что изменилось в редакции от ${digits(iso)}`,
  'redline.description': (title: string, before: string, now: string): string =>
    `«${title}»: чем редакция от ${digits(now)} отличается от редакции от ${digits(before)}, пункт за пунктом.`,
  'redline.revision': (iso: string, n: number): string =>
    `Что исправлено в версии\u00a0${n} редакции от ${digits(iso)}`,
  'redline.revisionDescription': (title: string, iso: string, n: number): string =>
    `«${title}», редакция от ${digits(iso)}: что сайт исправил в версии ${n}, пункт за пунктом.`,
  'redline.betweenRevisions': (n: number): string => `Сравнение с версией ${n}.`,
  'redline.between': (before: string): string => `Сравнение с редакцией от ${digits(before)}.`,
  'redline.changed': 'изменено пунктов',
  'redline.added': 'добавлено пунктов',
  'redline.removed': 'исключено пунктов',
  'redline.moved': 'перемещено пунктов',
  'redline.renumbered': 'изменён только номер',
  'redline.headings': 'изменено заголовков',
  'redline.none': 'слова этого текста не изменились',
  'redline.unchanged': (n: number): string => `Без изменений: ${clauses(n)}.`,
  'redline.legend': 'Вставленное подчёркнуто, удалённое зачёркнуто.',
  'redline.heading': 'Заголовок',
  'redline.isChanged': 'изменён',
  'redline.isAdded': 'добавлен',
  'redline.isRemoved': 'исключён',
  'redline.isRenumbered': (from: string): string => `получил этот номер (прежде ${from})`,
  'redline.isMoved': (from: string): string => `перемещён (прежде ${from})`,
  'redline.headingMoved': 'перемещён',
  'redline.was': (n: string): string => `прежде ${n}`,
  /** Before old and new numbers of clauses: «3.6 → 3.7». */
  'redline.numbers': 'Новые номера:',
  'redline.ins': 'вставлено:',
  'redline.del': 'удалено:',
  'redline.end': 'конец.',

  'cite.hint': 'Нажмите на номер пункта: ссылка на него с названием и редакцией скопируется.',
  /** What is copied, with the clause number in place of `{}`; the clause's address follows. */
  'cite.text': (title: string, iso: string): string => `${title}, редакция от ${digits(iso)}`,

  'proof.title': 'Отпечаток текста',
  'proof.compare': 'Сверить текст на экране',
  'proof.how': 'Что это и как проверить',

  /** The day is that of the signer's own clock. */
  'signature.by': (name: string, iso: string | undefined): string =>
    `Подпись под текстом: ${name}${iso === undefined ? '' : `; день по часам подписавшего — ${digits(iso)}`}.`,
  'signature.certificate': (issuer: string, from: string, until: string): string =>
    `Сертификат выдал центр «${issuer}» на срок с ${digits(from)} по ${digits(until)}.`,
  'signature.valid': 'В день подписи он действовал.',
  /** Of a signature whose algorithm OpenSSL does not have. */
  'signature.elsewhere': 'Алгоритм подписи — ГОСТ: проверьте её в НУЦ РК (pki.gov.kz).',
  'signature.file': 'Файл подписи',
  'stamp.made': (time: string, authority: string | undefined): string =>
    `Журнал с записью об этой редакции заверен меткой времени ${digits(time.slice(0, 10))}, ${time.slice(11, 16)} UTC${authority === undefined ? '' : `, служба «${authority}»`}.`,
  'stamp.file': 'Файл метки',

  'verify.title': 'Как проверить текст',
  'verify.of': (title: string): string => `${title}: как проверить текст`,
  'verify.description': (title: string): string =>
    `«${title}»: как убедиться, что текст редакции не меняли, и чего каждая проверка не доказывает.`,
  'verify.first': 'Если есть 30 секунд:',
  /** The link to the button. */
  'verify.press': 'нажмите кнопку под редакцией',
  'verify.lead':
    'Опубликованный текст не меняют: исправление сайта выходит новой версией. Ниже — способы проверить это самостоятельно. У каждого есть предел: он назван рядом.',
  /** Above the methods that need commands. */
  'verify.programmers': 'Для программистов',
  /** Above folded commands. */
  'verify.shell': 'Команды',
  'verify.not': 'Чего это не доказывает.',
  'verify.print': 'По отпечатку',
  'verify.printText':
    'Отпечаток — это SHA-256 текста редакции: если текст отличается хотя бы одним знаком, отпечаток будет другим. Его первые 16 знаков стоят под текстом каждой редакции, все 64 — на распечатке. Сравните распечатку с сайтом.',
  'verify.printNot':
    'Шестнадцать знаков защищают от ошибки, но не от того, кто долго подбирает похожий отпечаток. При споре сверяйте все 64 знака.',
  'verify.button': 'Кнопкой на странице',
  'verify.buttonText':
    'Кнопка «Сверить текст на экране» загружает журнал этого сайта, проверяет его цепочку, находит запись об этой редакции и сравнивает с ней отпечаток того, что Вы читаете. Всё это делает Ваш браузер. Кнопка назовёт запись.',
  'verify.buttonNot':
    'Страница, кнопка и журнал пришли с одного сайта: кто подменит сайт целиком, подменит и их. Сведения о продавцах под названием и всё, что добавил сайт, кнопка не сверяет. Она обнаруживает ошибки сборки, искажения при передаче и в самом браузере.',
  'verify.commands': 'Своими программами',
  'verify.commandsText':
    'Файл .txt — это текст редакции, байт в байт. Скачайте его и журнал, посчитайте отпечаток и найдите его в журнале:',
  'verify.commandsNot':
    'И файл, и журнал лежат на одном сайте: совпадение значит лишь, что они согласны между собой.',
  'verify.expected': 'Должно получиться:',
  'verify.log': 'По журналу',
  'verify.logText':
    'Журнал записывает каждую публикацию, и каждая строка содержит отпечаток предыдущей. Сохраните копию журнала сегодня. Позже новый журнал должен начинаться с этой копии, байт в байт; тогда команда ничего не выведет:',
  'verify.logNot':
    'Без подписи журнал выявляет случайную порчу, но не то, что его переписали целиком. День публикации в последней строке защищён только прежней копией журнала или подписью.',
  'verify.signature': 'По подписи',
  'verify.signed': 'Журнал подписан ключом Ed25519. Положите открытый ключ рядом, в файл public.pem:',
  'verify.unsigned':
    'Сейчас журнал не подписан. Когда подпись появится, её проверит эта команда; открытый ключ — в файле public.pem:',
  'verify.signatureNot':
    'Подпись говорит, кто подписал и что с тех пор ничего не изменено, но не говорит, когда подписано. Ключ с этого же сайта ничего не доказывает: возьмите его из другого источника.',

  'verify.others': 'По подписи продавца и метке времени',
  'verify.byOthers':
    'Продавец может подписать текст редакции (CMS, RFC 5652), а независимая служба — заверить время журнала (RFC 3161). Что из этого есть, написано под редакцией. Положите сертификаты центра, которому Вы доверяете, в файл ca.pem:',
  'verify.byNobody':
    'Продавец может подписать текст редакции (CMS, RFC 5652), а независимая служба — заверить время журнала (RFC 3161). У действующей редакции сейчас нет ни того, ни другого.',
  'verify.othersNot':
    'Имя в сертификате верно, только если Вы доверяете центру, который его выдал. День подписи назвал сам подписавший; независимое время есть только в метке. Подпись ГОСТ программа openssl не проверит: для неё есть НУЦ РК (pki.gov.kz). Что сертификат не отозван, эти команды не проверяют.',

  /** One line under the title of a translated text, and the link to the note below it. */
  'translation.short': 'Перевод юристом не проверен',
  'translation.more': 'подробнее',
  /** Shown on pages in languages other than the seller's. */
  'translation.note': (iso: string): string =>
    `Перевод сделан этим сайтом с текста редакции от ${digits(iso)}. Юрист, для которого язык перевода родной, этот перевод ещё не проверял.`,
  'translation.report': 'Сообщить об ошибке',
  'translation.subject': 'Ошибка в переводе',

  'answers.title': 'Вопросы и ответы',
  'answers.lead': 'Простые ответы сайта. Они поясняют условия, но не входят в них.',
  /** While every answer waits for somebody to compare it with a new text. */
  'answers.none': 'Сейчас ответов нет: тексты изменились, и мы сверяем ответы с ними.',
  /** The heading of the answers to what the texts do not say. */
  'answers.absent': 'Этого в условиях нет',
  'answers.common': 'Частые вопросы',
  'answers.all': 'Все вопросы и ответы',
  /** The folded answers above a section. */
  'answers.short': 'Коротко',
  /** The same above the reasons for refusal: a question to the reader. */
  'answers.seen': 'Что Вы увидели?',
  'answers.bySite': 'Пояснение сайта, не часть условий.',
  /** Before whom to ask, in the accusative. */
  'answers.ask': 'Спросите:',

  /** The link to the checklist for reviewers. */
  'compliance.link': 'Требования платёжных систем',

  'search.title': 'Поиск',
  'search.label': 'Поиск по документам',
  'search.hint': 'Слово из текста, номер или имя продавца',
  'search.submit': 'Найти',
  'search.support': 'Попробуйте другое слово или напишите в поддержку:',
  'search.sections': 'Или откройте раздел:',
  'search.noScript': 'Для поиска нужен JavaScript. Весь текст можно прочесть и без него:',
  'search.description': 'Поиск по документам: слово, номер, имя продавца.',

  'notFound.title': 'Страница не найдена',
  'notFound.text':
    'Такого адреса нет: возможно, в нём опечатка. Найдите нужное или начните с главной страницы.',
};

/** What every language must have; a missing or misspelt key is a type error. */
export type Strings = typeof ru;
export default ru;
