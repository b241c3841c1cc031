/** A strict reader of vCard 3.0 (RFC 2426): throws on whatever a program could read in two ways. */
import assert from 'node:assert/strict';

/** A property: its name without parameters, its parameters, and the parts of its value, unescaped. */
export interface Property {
  name: string;
  parameters: string[];
  parts: string[];
}

/** The text of a value, whose only escapes are those of the standard. */
const unescaped = (text: string): string =>
  text.replace(/\\(.?)/gs, (_, escaped: string) => {
    assert.match(escaped, /^[\\,;n]$/, text);
    return escaped === 'n' ? '\n' : escaped;
  });

/** Reads a file with one card. Throws an AssertionError if it is not exactly as the standard says. */
export function readCard(bytes: Uint8Array): Property[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  assert.ok(text.endsWith('\r\n'));
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    assert.doesNotMatch(line, /[\r\n\ufeff]/);
    assert.ok(Buffer.byteLength(line) <= 75, line);
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  const properties = lines.map((line): Property => {
    const [, head = '', value = ''] =
      /^([A-Za-z-]+(?:;[A-Z]+=[A-Z,]+)*):(.*)$/.exec(line) ?? assert.fail(line);
    const [name = '', ...parameters] = head.split(';');
    const parts =
      value.match(/(?:\\.|[^;\\])*(?:;|$)/g)?.slice(0, value.endsWith(';') ? undefined : -1) ?? [];
    return { name, parameters, parts: parts.map((part) => unescaped(part.replace(/(?<!\\);$/, ''))) };
  });
  assert.deepEqual(properties[0], { name: 'BEGIN', parameters: [], parts: ['VCARD'] });
  assert.deepEqual(properties[1], { name: 'VERSION', parameters: [], parts: ['3.0'] });
  assert.deepEqual(properties.at(-1), { name: 'END', parameters: [], parts: ['VCARD'] });
  return properties.slice(2, -1);
}
