/** Unicode names of the characters that messages have to name. */
const names: Record<number, string> = {
  0x00: 'NULL',
  0x09: 'CHARACTER TABULATION',
  0x0d: 'CARRIAGE RETURN',
  0xad: 'SOFT HYPHEN',
  0x34f: 'COMBINING GRAPHEME JOINER',
  0x61c: 'ARABIC LETTER MARK',
  0x115f: 'HANGUL CHOSEONG FILLER',
  0x180e: 'MONGOLIAN VOWEL SEPARATOR',
  0x2000: 'EN QUAD',
  0x2001: 'EM QUAD',
  0x2002: 'EN SPACE',
  0x2003: 'EM SPACE',
  0x2004: 'THREE-PER-EM SPACE',
  0x2005: 'FOUR-PER-EM SPACE',
  0x2006: 'SIX-PER-EM SPACE',
  0x2007: 'FIGURE SPACE',
  0x2008: 'PUNCTUATION SPACE',
  0x2009: 'THIN SPACE',
  0x200a: 'HAIR SPACE',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x2011: 'NON-BREAKING HYPHEN',
  0x2028: 'LINE SEPARATOR',
  0x2029: 'PARAGRAPH SEPARATOR',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x205f: 'MEDIUM MATHEMATICAL SPACE',
  0x2060: 'WORD JOINER',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
  0x2800: 'BRAILLE PATTERN BLANK',
  0x3000: 'IDEOGRAPHIC SPACE',
  0x3164: 'HANGUL FILLER',
  0xfe0e: 'VARIATION SELECTOR-15',
  0xfe0f: 'VARIATION SELECTOR-16',
  0xfeff: 'ZERO WIDTH NO-BREAK SPACE',
  0xfffc: 'OBJECT REPLACEMENT CHARACTER',
  0xfffd: 'REPLACEMENT CHARACTER',
  // Letters that are mistaken for others.
  0x018f: 'LATIN CAPITAL LETTER SCHWA',
  0x0259: 'LATIN SMALL LETTER SCHWA',
  0x0275: 'LATIN SMALL LETTER BARRED O',
  0x019f: 'LATIN CAPITAL LETTER O WITH MIDDLE TILDE',
  0x049d: 'CYRILLIC SMALL LETTER KA WITH VERTICAL STROKE',
  0x049f: 'CYRILLIC SMALL LETTER KA WITH STROKE',
  0x04a1: 'CYRILLIC SMALL LETTER BASHKIR KA',
  0x04c4: 'CYRILLIC SMALL LETTER KA WITH HOOK',
  0x04a5: 'CYRILLIC SMALL LIGATURE EN GHE',
  0x04c8: 'CYRILLIC SMALL LETTER EN WITH HOOK',
  0x0456: 'CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I',
  0x0406: 'CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I',
};

/** The code point of the first character, with its Unicode name if known here: `U+200B ZERO WIDTH SPACE`. */
export function characterName(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  const latin = /^[A-Za-z]$/.test(String.fromCodePoint(code))
    ? `LATIN ${code < 0x60 ? 'CAPITAL' : 'SMALL'} LETTER ${String.fromCodePoint(code).toUpperCase()}`
    : '';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${names[code] ?? latin}`.trim();
}

/**
 * Characters that no text may contain, by their Unicode properties: control, format and unassigned characters, whatever is
 * ignored by default, unusual spaces; and three that look like nothing or stand for nothing: the blank Braille pattern and
 * the replacement characters. Line feed, U+0020, U+00A0 and U+202F are allowed.
 */
export const unwanted =
  /[^\P{C}\n]|[^\P{Z} \u00a0\u202f]|[\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]/gu;
