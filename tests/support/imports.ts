/** The rooms of `src/` and `deploy/`, and which imports they allow. */
import { posix } from 'node:path';

/** What each room may import besides itself: the rooms listed, and every room below them. Imports point only down. */
export const rooms: Record<string, readonly string[]> = {
  domain: [],
  schemas: ['domain'],
  i18n: ['domain'],
  tree: ['schemas', 'i18n', 'domain'],
  checks: ['tree'],
  markdown: ['checks', 'tree'],
  editions: ['tree'],
  search: ['domain'],
  browser: ['search', 'i18n', 'domain', 'styles'],
  deploy: ['search', 'tree'],
  build: ['deploy', 'checks', 'editions', 'search', 'tree'],
  publishing: ['build', 'checks', 'tree'],
  styles: [],
  components: ['build', 'editions', 'styles'],
  layouts: ['components', 'browser'],
  pages: ['layouts'],
  cli: ['publishing', 'build', 'editions'],
};

/** Packages that a room must work without: `domain` and `search` run anywhere, `browser` in a reader's browser. */
const foreign: Record<string, RegExp> = {
  domain: /^(node:|astro\b|zod\b)/,
  search: /^(node:|astro\b|zod\b)/,
  browser: /^(node:|astro\b|zod\b)/,
};

/** A room and every room below it. */
const reach = (room: string): Set<string> =>
  new Set([room, ...(rooms[room] ?? []).flatMap((below) => [...reach(below)])]);

/** The room of a file; undefined for Astro's own files at the top. */
const roomOf = (file: string): string | undefined => {
  const [, room, deploy] = /^(?:src\/([^/]+)|(deploy))\//.exec(file) ?? [];
  return room ?? deploy;
};

/** An import as it is written, and the file it means, which is undefined for a package. */
interface Import {
  specifier: string;
  file: string | undefined;
}

const statement =
  /(?:^|[\n;])\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]|@import\s+['"]([^'"]+)['"]/g;

/** Every import of a TypeScript, JavaScript, Astro or CSS file. */
export const importsOf = (file: string, text: string): Import[] =>
  [...text.matchAll(statement)].map(([, from, bare, css]) => {
    const specifier = from ?? bare ?? css ?? '';
    const path = specifier.replace(/\?.*$/, '');
    return {
      specifier,
      file: path.startsWith('.') ? posix.join(posix.dirname(file), path) : undefined,
    };
  });

/** Every import that the table of rooms does not allow, as a message with file, import and remedy. */
export function wrongImports(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) => {
    const room = roomOf(file);
    if (room === undefined) return [];
    if (!(room in rooms)) return [`${file}: there is no room ${room}/ in tests/support/imports.ts`];
    return importsOf(file, text).flatMap(({ specifier, file: target }) => {
      if (target === undefined)
        return foreign[room]?.test(specifier)
          ? [
              `${file} imports ${specifier}: ${room}/ must work without it; the code belongs in tree/ or above`,
            ]
          : [];
      const other = roomOf(target);
      if (other !== undefined && reach(room).has(other)) return [];
      const may = Object.keys(rooms).filter((each) => other !== undefined && reach(each).has(other));
      return [
        `${file} imports ${specifier}: ${room}/ may import ${[...reach(room)].filter((each) => each !== room).join(', ') || 'nothing of ours'}; ` +
          `code that needs ${other ?? 'it'}/ belongs in ${may.join(', ')}`,
      ];
    });
  });
}

/** The circles of a graph, each as the names from the first back to itself: `a → b → a`. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const finished = new Set<string>();
  const walk = (name: string, path: readonly string[]): void => {
    const start = path.indexOf(name);
    if (start >= 0) {
      found.push([...path.slice(start), name].join(' → '));
      return;
    }
    if (finished.has(name)) return;
    for (const next of graph.get(name) ?? []) walk(next, [...path, name]);
    finished.add(name);
  };
  for (const name of graph.keys()) walk(name, []);
  return found;
}

/** The import circles of files, then those of rooms, each as `a → b → a`. */
export function importCircles(files: ReadonlyMap<string, string>): string[] {
  const byFile = new Map(
    [...files].map(([file, text]) => [file, importsOf(file, text).flatMap((each) => each.file ?? [])]),
  );
  const byRoom = new Map<string, string[]>();
  for (const [file, targets] of byFile) {
    const room = roomOf(file);
    if (room === undefined) continue;
    const others = targets.flatMap((target) => roomOf(target) ?? []).filter((other) => other !== room);
    byRoom.set(room, [...new Set([...(byRoom.get(room) ?? []), ...others])]);
  }
  return [...circles(byFile), ...circles(byRoom)];
}
