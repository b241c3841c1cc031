import type { Finding } from '../../domain/finding.ts';
import { strings } from '../../i18n/index.ts';
import { answersPath } from '../../domain/content-paths.ts';
import { drafts, sectionFiles } from '../../tree/copies.ts';
import { answerReadings } from '../../tree/reading.ts';
import { documentData, languages, sellerFiles } from '../../tree/data.ts';
import type { Tree } from '../../tree/tree.ts';
import { knownFacts } from '../facts/known.ts';
import { unknownAddresses, unknownLinks } from '../facts/links.ts';
import { wrongFacts, wrongFactsIn } from '../facts/stated.ts';
import { unstatedSeller, unstatedSite } from '../facts/unstated.ts';
import type { Rule } from '../rule.ts';

async function check(tree: Tree): Promise<Finding[]> {
  const documents = drafts(tree).map((copy) => ({
    sellers: documentData(tree, copy.folder).sellers.map((id) => `${copy.sellers}/${id}.yaml`),
    files: sectionFiles(tree, copy),
  }));
  const files = documents.flatMap((each) => each.files);
  const known = knownFacts(tree);
  const inLanguages = languages(tree).map(async (lang) => {
    const { months } = await strings(lang);
    const own = files.filter((file) => file.lang === lang);
    return [
      // A seller's data stand in at least one of the documents that list him: a policy need not repeat the requisites.
      ...sellerFiles(tree).flatMap((seller) => {
        const listing = documents.filter(({ sellers }) => sellers.includes(seller.path));
        const inDocuments = listing.flatMap((each) => each.files).filter((file) => file.lang === lang);
        return unstatedSeller(tree, seller, inDocuments, lang);
      }),
      ...own.flatMap(({ path }) => wrongFacts(tree, path, known, months)),
      ...own.flatMap((file) => unknownLinks(tree, file, known)),
      ...wrongFactsIn(answersPath, answerReadings(tree, lang), known, months),
      ...unknownAddresses(tree, answersPath, answerReadings(tree, lang), known),
    ];
  });
  return [
    ...(await Promise.all(inLanguages)).flat(),
    ...languages(tree).flatMap((lang) => unstatedSite(tree, files, lang)),
  ];
}

/** The texts and the data files state the same facts about sellers and services, in every language. */
export const facts: Rule = {
  name: 'facts',
  title: 'Факты в тексте и в данных',
  about:
    'Данные продавцов, название сервиса и имена платёжных сервисов стоят дословно и в тексте (его читают люди), и в данных — sellers/ и site.yaml (их читают программы). Факт, который есть только в одном из двух мест, — ошибка, и проверка называет оба. Данные продавца стоят хотя бы в одном из документов, где он назван; форма может быть краткой и полной, до имени и после него, имя — в кавычках и без них, цифры номеров — по группам. Контакты в site.yaml — наши: в тексте их может не быть. Номера из 12 цифр (ИИН, БИН) сверяются с продавцами и по контрольной цифре, телефоны — с планом нумерации Казахстана, счета — по контрольным знакам IBAN, БИК и КБе — с продавцами; даты должны существовать. Слова ответов (answers.yaml) проверяются так же: адрес, телефон или номер, которого нет в данных, — ошибка.',
  relies: /^(?:sellers\/|site\.yaml$)/,
  check,
};
