/** npm run seal: publishes the draft as an edition or a revision, which can never change again, or signs the log. */
import './plain-errors.ts';
import { basename } from 'node:path';
import { parseLog } from '../domain/log.ts';
import { attachSignature, attachTimeStamp, type Attached } from '../publishing/attach.ts';
import { proveByBuild, type Prove } from '../publishing/prove.ts';
import { prepare, type Prepared } from '../publishing/prepare.ts';
import { hiddenAnswers, preview, redlines } from '../publishing/preview.ts';
import { Refused } from '../publishing/refused.ts';
import { seal } from '../publishing/seal.ts';
import { readAlmostClean } from '../publishing/sealable.ts';
import { signLog } from '../publishing/sign.ts';
import { drafts } from '../tree/copies.ts';
import { languages } from '../tree/data.ts';
import { buildDate } from '../tree/environment.ts';
import { openContentTree } from './content.ts';
import { help, options, type Options } from './seal-options.ts';

const tree = openContentTree();

/** Says what was published and what to do next. */
function report({ folder, tree: published, isSigned }: Prepared): void {
  console.log(`Опубликовано: ${basename(published.dir)}/${folder}, запись в editions.log сделана.`);
  if (isSigned)
    console.log('Подпись журнала снята, она была под прежним. Подпишите: npm run seal -- --sign …');
  console.log('Дальше: npm run build, затем npm run addresses; отправьте всё, что изменилось в content/.');
}

/** The document that need not be named: the only one. */
function onlyDocument(): string {
  const [first, second] = drafts(tree);
  return second ? '' : (first?.document ?? '');
}

const proofs: Record<Attached['proof'], string> = {
  full: 'Проверено программой openssl, сертификаты тоже.',
  'without authority':
    'Проверено, к каким байтам относится. Кем выдан сертификат, не проверено: для этого добавьте --ca ca.pem.',
  none: 'Алгоритм ГОСТ, программа openssl его не знает: сверен только сертификат. Проверьте подпись в НУЦ РК (pki.gov.kz).',
};

/** Keeps a signature or a time stamp, if one was given. */
async function attached({ text }: Options): Promise<boolean> {
  const [signature, token, ca] = [text('attach'), text('timestamp'), text('ca')];
  if (signature === undefined && token === undefined) return false;
  const [document, edition] = [text('document') ?? onlyDocument(), text('edition') ?? ''];
  const last = parseLog(tree.text('editions.log')).findLast(
    (record) => record.document === document && record.edition === edition,
  );
  const revision = Number(text('revision') ?? last?.revision);
  const lang = text('lang') ?? '';
  const done =
    signature === undefined
      ? attachTimeStamp(tree.dir, token ?? '', ca)
      : await attachSignature(tree.dir, { document, edition, revision, lang }, signature, ca);
  console.log(`Положено: ${basename(tree.dir)}/${done.path}. ${proofs[done.proof]}`);
  console.log('Дальше: npm run build, затем npm run addresses; отправьте всё, что изменилось в content/.');
  return true;
}

async function run(): Promise<void> {
  const { text, flag } = options(languages(tree));
  if (flag('help')) {
    console.log(help);
    return;
  }
  const keyFile = text('sign');
  if (keyFile !== undefined) {
    const publicKey = signLog(tree.dir, keyFile);
    console.log(`Журнал подписан: ${basename(tree.dir)}/editions.log.sig. Открытый ключ:\n${publicKey}`);
    return;
  }
  if (await attached({ text, flag })) return;
  const revised = text('revise');
  const kind = revised === undefined ? 'edition' : 'revision';
  const option = kind === 'edition' ? 'note' : 'reason';
  const perLanguage = (name: string) =>
    Object.fromEntries(languages(tree).map((lang) => [lang, text(`${name}-${lang}`)]));
  const request = {
    kind,
    document: text('document') ?? onlyDocument(),
    date: revised ?? text('date') ?? '',
    inForce: text('in-force'),
    transcription: flag('transcription'),
    outsideText: perLanguage('in-force-outside-text'),
    words: perLanguage(option),
  } as const;
  if (flag('dry-run')) {
    const { tree: draft, stale } = await readAlmostClean(tree.dir);
    console.log(await preview(await prepare(draft, request, buildDate), stale));
    console.log('Ничего не записано. Пробной сборки не было, она будет при публикации.');
    if (stale.length) {
      console.error('Публикация была бы отклонена: переводы устарели.');
      process.exitCode = 1;
    }
    return;
  }
  const prove: Prove = (published, day) => {
    console.log('Пробная сборка: получится ли из этого сайт и покажет ли он те же слова…');
    return proveByBuild(published, day);
  };
  const announce = async (prepared: Prepared) => {
    console.log(`Изменения слово за словом: [-удалено-] {+вставлено+}.\n${await redlines(prepared)}`);
    console.log(hiddenAnswers(prepared));
  };
  report(await seal(tree.dir, request, buildDate, prove, announce));
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error('Отказ, ни один файл не изменён.\n');
  for (const { message, remedy } of error.refusals)
    console.error(`  Что не так: ${message}\n  Что сделать: ${remedy}\n`);
  process.exitCode = 1;
}
