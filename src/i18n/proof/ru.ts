import { digits } from '../../domain/dates.ts';

/** What the button under an edition says. Loaded when it is pressed, so keep all other strings out of here. */
const ru = {
  /** The text is that of a record of the log; `print`: the first digits of its SHA-256. */
  equal: (record: number, day: string, print: string): string =>
    `✓ Совпадает. Отпечаток текста, который Вы читаете (${print}…), стоит в журнале этого сайта: запись № ${record} от ${digits(day)}. Цепочка журнала цела.`,
  /** What the comparison leaves out. */
  outside:
    'Не сверяется то, что добавил сайт: сведения о продавцах под названием, содержание, номера, поставленные сайтом, пояснения и всё вокруг текста.',
  /** The text is that of an earlier record of the same edition. */
  earlier: (record: number, day: string): string =>
    `Это прежняя версия редакции: запись журнала № ${record} от ${digits(day)}. Позже сайт её исправил. Обновите страницу.`,
  differs: (record: number, day: string): string =>
    `✗ Не совпадает: в записи журнала № ${record} от ${digits(day)} другой текст. Выключите расширения и перевод в браузере и обновите страницу. Если не поможет, не полагайтесь на неё.`,
  absent: '✗ Записи об этой редакции в журнале сайта нет. Не полагайтесь на эту страницу.',
  broken: (line: number): string =>
    `✗ Журнал сайта испорчен: цепочка прервана на строке ${line}. Сверять не с чем, не полагайтесь на эту страницу.`,
  unreachable: 'Текст не сверен: журнал сайта не загрузился. Проверьте связь и нажмите ещё раз.',
  insecure:
    'Текст не сверен: браузер считает отпечатки только на страницах с защищённым адресом (https), а у этой он не такой.',
};

/** What every language must have. */
export type ProofStrings = typeof ru;
export default ru;
