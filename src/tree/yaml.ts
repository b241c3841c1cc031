import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/** A parsed YAML file, or the parsed front matter of an MDX file. */
export interface Yaml {
  data: unknown;
  /** Position of a value's key, or of its nearest existing parent. Lines and columns count from 1. */
  at: (keys: readonly PropertyKey[]) => { line: number; column: number };
  /** Syntax errors, each with the parser's error code. */
  faults: { line: number; column: number; code: string }[];
}

/** Parses YAML the way Astro does: an unquoted date becomes a Date. `offset` is added to every line number. */
export function parseYaml(text: string, offset = 0): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    customTags: ['timestamp'],
    prettyErrors: false,
    logLevel: 'error',
  });
  const at = (position: number) => {
    const { line, col } = counter.linePos(position);
    return { line: line + offset, column: col };
  };
  const faults: Yaml['faults'] = document.errors.map(({ pos, code }) => ({ ...at(pos[0]), code }));
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    // An alias to nothing, or so many aliases that the data would fill the memory.
    data = null;
    faults.push({ line: 1 + offset, column: 1, code: 'BAD_ALIAS' });
  }
  return {
    data,
    at(keys) {
      for (let depth = keys.length; depth > 0; depth--) {
        const parent = depth > 1 ? document.getIn(keys.slice(0, depth - 1), true) : document.contents;
        const pair =
          isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === keys[depth - 1]);
        if (pair && isScalar(pair.key) && pair.key.range) return at(pair.key.range[0]);
        const node = document.getIn(keys.slice(0, depth), true);
        if (isScalar(node) && node.range) return at(node.range[0]);
      }
      return { line: 1 + offset, column: 1 };
    },
    faults,
  };
}

const front = /^---\n(.*?)\n---(?=\n|$)/s;

/** The YAML between the two `---` lines at the start of an MDX file; undefined if there is none. */
export const frontMatter = (text: string): string | undefined => front.exec(text)?.[1];

/** An MDX file with the lines of its front matter blanked, so that all other lines keep their numbers. */
export const withoutFrontMatter = (text: string): string =>
  text.replace(front, (found) => found.replace(/[^\n]/g, ''));
