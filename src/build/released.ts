import { lostAddresses, releasedAddresses, type LostAddress } from '../domain/addresses.ts';
import { siteData } from '../tree/data.ts';
import type { Tree } from '../tree/tree.ts';
import { builtAddresses } from './addresses.ts';

const redirects = (moved: readonly LostAddress[]) =>
  moved.map(({ address, now }) => `  ${address} → ${now ?? ''}\n`).join('');

/**
 * What is lost if the built folder replaces the released site, as a message in Russian; undefined when nothing is. A build
 * without PDFs (`pdf` false) does not answer for their addresses: it is never released.
 */
export function lossOf(tree: Tree, folder: string, pdf: boolean): string | undefined {
  const site = siteData(tree);
  const released = releasedAddresses(tree.text('addresses.txt'), site).filter(
    (address) => pdf || !address.endsWith('.pdf'),
  );
  const lost = lostAddresses(released, builtAddresses(folder), site, site.formerly ?? []);
  const moved = lost.filter(({ now }) => now !== undefined);
  const gone = lost.filter(({ now }) => now === undefined);
  if (gone.length)
    return (
      `Сайт не собран: по этим адресам страницы уже публиковались, а в новом сайте их нет.\n${gone.map(({ address }) => `  ${address}\n`).join('')}` +
      'Что сделать: верните страницу или файл, из которых получается адрес. Строки из addresses.txt не удаляют: на адрес могла сослаться чужая бумага.'
    );
  if (moved.length)
    return (
      `Сайт не собран: в site.yaml изменён origin или base, и опубликованные адреса перестали бы открываться. Нужны перенаправления (301):\n${redirects(moved)}` +
      'Что сделать: верните прежние origin и base. Если сайт переезжает, настройте эти перенаправления на прежнем адресе и впишите его в site.yaml, в поле formerly.'
    );
  return undefined;
}
