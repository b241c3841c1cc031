import { digits } from '../../domain/dates.ts';

/** The words of the cover of a dispute pack. */
const ru = {
  heading: 'Условия, которые действовали в день платежа',
  moment: (given: string, day: string): string =>
    `Момент: ${given}. День в Алматы: ${digits(day)}. Условия и журнал датированы днями; час указан для справки.`,
  which: 'Какие условия действовали',
  edition: (title: string, day: string, revision: number): string =>
    `«${title}», редакция от ${digits(day)}, версия ${revision}.`,
  period: (from: string, until: string | undefined): string =>
    `Действует с ${digits(from)}${until === undefined ? '' : ` по ${digits(until)}`}.`,
  unstated: 'День вступления в силу в тексте не назван, поэтому считается со дня редакции.',
  later: (day: string, sealed: string): string =>
    `Редакция от ${digits(day)} по своим датам действовала уже тогда, но опубликована позже, ${digits(sealed)}.`,
  address: (lang: string): string => `Постоянный адрес (${lang}):`,
  print: (lang: string): string => `SHA-256 текста (${lang}):`,
  words: (lang: string): string =>
    `Слова продавца — на языке «${lang}». Тексты на других языках — перевод сайта.`,
  since: 'С какого дня доказана публикация',
  provable: (sequence: number, sealed: string): string =>
    `С ${digits(sealed)}: так говорит запись № ${sequence} журнала, сделанная не позже дня платежа.`,
  unprovable: (sequence: number, sealed: string): string =>
    `Только с ${digits(sealed)} (запись № ${sequence} журнала), а это позже дня платежа. Что тот же текст был опубликован раньше, этот пакет не доказывает.`,
  stamp: (time: string, authority: string | undefined): string =>
    `Метка времени: журнал с этой записью существовал ${time} (UTC)${authority === undefined ? '' : `, служба «${authority}»`}.`,
  noStamp: 'Независимой метки времени нет: день назвал сам журнал.',
  signed: (lang: string, names: string): string => `Текст (${lang}) подписан: ${names}.`,
  now: 'Что изменилось с тех пор',
  ahead: (today: string): string =>
    `Этот день ещё не наступил: пакет собран ${digits(today)}. До него может выйти другая редакция, тогда соберите пакет снова.`,
  same: (day: string): string => `На ${digits(day)} действует тот же текст.`,
  changed: (day: string, edition: string, revision: number): string =>
    `На ${digits(day)} действует редакция от ${digits(edition)}, версия ${revision}. Отличия слово за словом ([-удалено-] {+вставлено+}):`,
  verify: 'Как проверить обычными программами',
  files: 'Файлы пакета целы:',
  text: 'Отпечаток текста стоит в записи журнала (выводит 1):',
  record: 'Запись стоит в журнале (выводит 1):',
  log: 'Журнал сайта продолжает этот журнал (ничего не выводит):',
  stamped: 'Метка времени; ca.pem — сертификаты центра, которому Вы доверяете:',
  signature: 'Подпись текста (ГОСТ — в НУЦ РК, pki.gov.kz):',
  logSignature: 'Подпись журнала; public.pem — открытый ключ, взятый не с этого сайта:',
  not: 'Чего это не доказывает',
  limits: [
    'Что этот покупатель видел или принял эти условия: при платеже это записывает приложение (редакция, версия, SHA-256, момент).',
    'Что журнал не переписан целиком: это видно по метке времени, по подписи или по его копии, сохранённой раньше кем-то другим.',
    'Что услуга оказана и платёж проведён верно.',
  ],
};

/** What every language must have. */
export type DisputeStrings = typeof ru;
export default ru;
