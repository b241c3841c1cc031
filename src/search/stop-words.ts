import { skeletons } from './skeleton.ts';

/**
 * Words that say how a question is put, not what it is about: pronouns, prepositions, conjunctions, particles, question
 * words and auxiliaries. They are searched for only when a query has no other words. Our own choice from the closed
 * classes of each grammar; when in doubt, words that may carry meaning here are left out.
 */
const lists = {
  ru:
    'а без бы был была были быть в вам вас ваш ваша ваше ваши вы где да для до его ее если есть же за и из или им их к ' +
    'как какая какие каким какими какой какую когда кого кому которая которые который кто куда ли либо меня мне мной ' +
    'может можно мой моя мое мои мы на над надо нам нас наш не него нее нет ни них но ну о об от откуда он она они оно ' +
    'очень по под после почему при про с сам свой свою себя со так такое такой там то того тоже тот ту тут ты у уже ' +
    'чего чем через что чтобы это этого этой этот эту эти я нужно нужен нужна хочу могу зачем сколько ' +
    'вообще просто пожалуйста плиз блин подскажите скажите помогите значит означает написано срочно ' +
    'че чо шо делать',
  kk:
    'ал арқылы бар барлық бе ба бәрі без біз бізге бізді біздің бойынша болады болмайды болса бола болып бұл да дейін ' +
    'деп де егер едім еді емес ең және жоқ кейін кез керек кім кімге кімді кімнен кімнің ма ме мен мені менің маған ' +
    'менде мына мынау не неге неліктен немен немесе нені ол олар осы өз пе па қажет қай қайда қайдан қайсы қалай қандай ' +
    'қанша қашан сен сенің сіз сізге сізді сіздің солай сол туралы тағы та те үшін ше ' +
    'айтыңызшы көмектесіңіз көмектесіңіздер көмектесіңіздерші деген дегенің дегеніміз жазылған ' +
    'болды болама сендер сендерге сендерде сендерден сендердің ғой ала алам алама аламын аласыз жатыр жатырмын тұр отыр екен еді істеу істейін істеймін',
};

const exact = new Set(Object.values(lists).flatMap((list) => list.split(' ')));
// As skeletons, for people who type in Latin letters, or Kazakh in Russian ones («калай»); one letter would match too much.
const sounding = () => new Set([...exact].filter(({ length }) => length > 1).flatMap(skeletons));
let sounds: Set<string> | undefined;

/** Whether a folded word, in any language of the site, says nothing about what is being looked for. */
export const isStopWord = (word: string): boolean =>
  exact.has(word) || skeletons(word).some((skeleton) => (sounds ??= sounding()).has(skeleton));
