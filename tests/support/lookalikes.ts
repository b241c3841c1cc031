/**
 * Characters that a reader confuses: each row is one shape, in several scripts or in letters that neither of our
 * alphabets has. Source: Unicode's confusables.txt, and what Kazakh keyboards and converters are known to confuse.
 */
const shapes = [
  ...[
    'aаɑα',
    'eе',
    'oоο0',
    'cсϲ',
    'pрρ',
    'xх',
    'yу',
    'iіı1',
    'hһ',
    'kкκ',
    'tт',
    'mм',
    'nп',
    'uи',
    'sѕ',
    'jј',
    'dԁ',
    'bЬ',
  ],
  ...[
    'AАΑ',
    'BВΒ8',
    'CСϹ',
    'EЕΕ',
    'HНΗ',
    'IІӀl1',
    'JЈ',
    'KКΚ',
    'MМΜ',
    'OОΟ0',
    'PРΡ',
    'SЅ',
    'TТΤ',
    'XХΧ',
    'YУΥ',
    '3З',
    '6б',
  ],
  ...['əәǝ', 'ƏӘ', 'ɵөθ', 'ƟӨΘ', 'қҟҡӄķ', 'ҚҞҠӃĶ', 'ңӈҥη', 'ҢӇҤ', 'ғӻ', 'үυ', 'ұ¥', 'ҮΥ'],
];

/** Every other character that looks like the given one. */
export const lookalikes = (letter: string): string[] =>
  shapes.flatMap((row) => (row.includes(letter) ? Array.from(row).filter((other) => other !== letter) : []));
