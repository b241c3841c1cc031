import {
  editionFolder,
  parseSignaturePath,
  parseTimestampPath,
  type SignedText,
} from '../../domain/content-paths.ts';
import type { Finding } from '../../domain/finding.ts';
import { linesOf } from '../../domain/log.ts';
import { signatureFault, timeStampFault } from '../../domain/signed.ts';
import { readCertificate } from '../../tree/certificate.ts';
import { sealedText } from '../../tree/contents.ts';
import { editionFiles } from '../../tree/copies.ts';
import { hash } from '../../tree/hash.ts';
import type { Tree } from '../../tree/tree.ts';
import type { Rule } from '../rule.ts';

const remedy =
  'Подписи и метки кладут на место команды npm run seal -- --attach и --timestamp: удалите этот файл и выполните команду снова.';

/** What is wrong with the signature of a text. */
async function faultOf(tree: Tree, path: string, text: SignedText): Promise<string | undefined> {
  const folder = editionFolder(text);
  const isSealed = editionFiles(tree).has(folder);
  const signed = isSealed ? await sealedText(tree, folder, text.lang) : undefined;
  return signed === undefined
    ? 'эта подпись не относится ни к одной редакции'
    : signatureFault(tree.bytes(path), signed, readCertificate, hash);
}

/** What is wrong with a time stamp over the first `length` bytes of the log. */
function stampFault(tree: Tree, path: string, length: number): string | undefined {
  const log = tree.bytes('editions.log');
  let end = 0;
  const ends = linesOf(tree.text('editions.log')).map((line) => (end += Buffer.byteLength(line)));
  return ends.includes(length)
    ? timeStampFault(tree.bytes(path), log.subarray(0, length), hash)
    : `эта метка времени не относится ни к одной записи журнала: на ${length} байтах запись не кончается`;
}

async function check(tree: Tree): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const path of tree.paths) {
    const [text, length] = [parseSignaturePath(path), parseTimestampPath(path)];
    const message =
      text !== undefined
        ? await faultOf(tree, path, text)
        : length !== undefined
          ? stampFault(tree, path, length)
          : undefined;
    if (message !== undefined) found.push({ path, line: 1, message, remedy });
  }
  return found;
}

/** Every signature belongs to a sealed text, every time stamp to a length of the log, and each is about its bytes. */
export const signatures: Rule = {
  name: 'signatures',
  title: 'Подписи и метки времени',
  about:
    'Подпись продавца `documents/<документ>/signatures/<редакция>.rN.<язык>.cms` стоит у опубликованного текста и сделана под ним; метка времени `timestamps/<байты>.tsr` — на журнале такой длины. Кем они выданы, проверяет `npm run verify -- dist --ca ca.pem`.',
  check,
};
