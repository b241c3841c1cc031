/**
 * Does `work` for every path, a few at a time: over HTTP, one request at a time would take minutes for a large site.
 */
export async function forEachFile(
  paths: readonly string[],
  work: (path: string) => Promise<void>,
): Promise<void> {
  const queue = [...paths];
  const worker = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await work(path);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
