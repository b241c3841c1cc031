import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { keepMarkers } from '../domain/clauses.ts';
import { correctAutolinks } from '../domain/autolinks.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter).use(remarkGfm);

/**
 * Parses the MDX of a section into the syntax tree that is checked and shown, without running any code in it. Throws a
 * VFileMessage with line and column if it cannot be parsed.
 */
export function parseMdx(text: string): Root {
  const root = parser.parse(text);
  keepMarkers(root, text);
  correctAutolinks(root);
  return root;
}
