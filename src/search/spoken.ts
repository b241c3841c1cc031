/**
 * How a Latin name is written in Cyrillic by ear: `MegaPay` «мегапей», `Secure` «секьюр», `PCI` «пси». Covers the most
 * common correspondences between English spelling and sound; a name from another language comes out wrong and is simply
 * not found by ear. The results are skeletons.
 */
const sounds: [RegExp, string][] = [
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/sh/g, 'w'],
  [/ch/g, 'q'],
  [/qu/g, 'kv'],
  [/tion/g, 'wn'],
  [/a[iy]/g, 'ei'],
  [/o[uw]/g, 'au'],
  [/ee|ea/g, 'i'],
  [/oo/g, 'u'],
  [/u(?=re$)/g, 'iu'],
  [/(?<=[aeiou])s(?=[aeiou])/g, 'z'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/g(?=[eiy])|j/g, 'dj'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/(?<=..)e$/g, ''],
];

/**
 * The skeletons of a folded Latin word by ear, also without the final «а» that changes in Russian cases («визой»), and,
 * for an abbreviation, letter by letter.
 */
export function spoken(word: string): string[] {
  const byEar = sounds.reduce((sound, [spelling, as]) => sound.replace(spelling, as), word);
  return [byEar, byEar.replace(/(?<=..)a$/, ''), word.replaceAll('c', 's')];
}
