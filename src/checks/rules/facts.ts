import type { Finding } from '../../domain/finding.ts';
import { strings } from '../../i18n/index.ts';
import { drafts, sectionFiles } from '../../tree/copies.ts';
import { languages, sellersOf } from '../../tree/data.ts';
import type { Tree } from '../../tree/tree.ts';
import { unknownLinks } from '../facts/links.ts';
import { wrongFacts } from '../facts/stated.ts';
import { unstatedSellers, unstatedSite } from '../facts/unstated.ts';
import type { Rule } from '../rule.ts';

async function check(tree: Tree): Promise<Finding[]> {
  const all = drafts(tree).map((copy) => ({
    copy,
    sellers: sellersOf(tree, copy),
    files: sectionFiles(tree, copy),
  }));
  const inLanguages = languages(tree).map(async (lang) => {
    const { months } = await strings(lang);
    return all.flatMap(({ copy, sellers, files }) => {
      const own = files.filter((file) => file.lang === lang);
      return [
        ...unstatedSellers(tree, sellers, own, lang),
        ...own.flatMap(({ path }) => wrongFacts(tree, path, sellers, copy.sellers, months)),
        ...own.flatMap((file) => unknownLinks(tree, file)),
      ];
    });
  });
  const files = all.flatMap((each) => each.files);
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
    'Реквизиты, почта, адреса сайтов и имена платёжных сервисов стоят дословно и в тексте (его читают люди), и в данных — sellers/ и site.yaml (их читают программы). Факт, который есть только в одном из двух мест, — ошибка, и проверка называет оба. Номера из 12 цифр (ИИН, БИН) сверяются с продавцами и по контрольной цифре, телефоны — с планом нумерации Казахстана, счета — по контрольным знакам IBAN; даты должны существовать.',
  relies: /^(?:sellers\/|site\.yaml$)/,
  check,
};
