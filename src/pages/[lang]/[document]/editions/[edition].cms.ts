/** The sellers' signature of an edition's text, for those revisions that have one. */
import type { APIRoute } from 'astro';
import { signaturePath, type SignedText } from '../../../../domain/content-paths.ts';
import { revisionName } from '../../../../domain/edition-name.ts';
import { contentTree } from '../../../../tree/content.ts';
import { signedTexts } from '../../../../tree/signatures.ts';

export const getStaticPaths = () =>
  signedTexts(contentTree()).map((text) => ({
    params: {
      lang: text.lang,
      document: text.document,
      edition: revisionName({ date: text.edition, revision: text.revision }),
    },
    props: { text },
  }));

export const GET: APIRoute<{ text: SignedText }> = ({ props: { text } }) =>
  new Response(Buffer.from(contentTree().bytes(signaturePath(text))));
