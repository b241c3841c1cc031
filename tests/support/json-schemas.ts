/** The JSON Schemas that a built site publishes, as a stock validator understands them. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { z } from 'astro/zod';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedFile } from '../../src/domain/urls.ts';
import { published } from '../../src/schemas/published/index.ts';
import { filesIn } from '../../src/tree/files.ts';

/** Which files of a site each schema describes. */
const described: Record<PublishedFile, RegExp> = {
  merchant: /^merchant\.json$/,
  editions: /^editions\.json$/,
  current: /^..\/[^/]+\/current\.json$/,
  edition: /^..\/[^/]+\/editions\/[^/]+\.json$/,
};

const compile = (schema: object): ValidateFunction => {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  formats(ajv);
  return ajv.compile(schema);
};

const json = (dir: string, file: string): unknown => JSON.parse(readFileSync(join(dir, file), 'utf8'));

/** The validator of a schema, as the site in `dir` publishes it. */
export const validator = (dir: string, name: PublishedFile): ValidateFunction =>
  compile(json(dir, `schemas/${name}.schema.json`) as object);

/** The same schema without room for keys that it does not describe. */
const closed = (name: PublishedFile): ValidateFunction => compile(z.toJSONSchema(published[name]));

/**
 * What is wrong with the files for programs of the site in `dir`: each by its file. A key that no schema describes is
 * wrong, too. Throws an Error if a kind of file is missing.
 */
export const schemaFaults = (dir: string): string[] =>
  (Object.keys(described) as PublishedFile[]).flatMap((name) => {
    const files = filesIn(dir).filter((file) => described[name].test(file));
    if (!files.length) throw new Error(`${dir} has no file that ${name} describes`);
    return [validator(dir, name), closed(name)].flatMap((validate) =>
      files.flatMap((file) =>
        validate(json(dir, file))
          ? []
          : (validate.errors ?? []).map(
              ({ instancePath, message }) => `${file}${instancePath}: ${message ?? ''}`,
            ),
      ),
    );
  });
