/**
 * The titles of a PDF's outline. Chromium writes them from what it paints: without the space where a heading wraps, and
 * twice where a heading begins a page.
 */

/** An entry of an outline as Chromium writes it: its number, and its object around the title. */
const entry = /^(\d+) 0 obj\n(<<\/Title )(?:<[^>]*>|\((?:\\.|[^\\)])*\))(\n\/Dest [^]*?\nendobj\n)/gm;

/** Words as a text string of PDF (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, in hexadecimal. */
const textString = (words: string) =>
  `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/**
 * The PDF with these titles in its outline, in reading order, as an incremental update (ISO 32000-1, 7.5.6). Throws an
 * Error if the outline has another number of entries.
 */
export function withOutline(pdf: Buffer, titles: readonly string[]): Buffer {
  const text = pdf.toString('latin1');
  // Chromium numbers the entries as they come in the text, but writes them in another order.
  const entries = [...text.matchAll(entry)]
    .map(([, number = '', begins = '', ends = '']) => ({ number: Number(number), begins, ends }))
    .sort((a, b) => a.number - b.number);
  if (entries.length !== titles.length)
    throw new Error(`в оглавлении PDF ${entries.length} строк, а заголовков ${titles.length}`);
  let body = '';
  const places = entries.map(({ number, begins, ends }, i) => {
    const offset = String(text.length + body.length).padStart(10, '0');
    body += `${number} 0 obj\n${begins}${textString(titles[i] ?? '')}${ends}`;
    return `${number} 1\n${offset} 00000 n \n`;
  });
  const [, previous = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
  const [, trailer = ''] = /\ntrailer\n<<([^>]*)>>\nstartxref/.exec(text) ?? [];
  return Buffer.from(
    `${text}${body}xref\n${places.join('')}trailer\n<<${trailer}\n/Prev ${previous}>>\n` +
      `startxref\n${text.length + body.length}\n%%EOF\n`,
    'latin1',
  );
}
