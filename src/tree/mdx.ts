import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter).use(remarkGfm);

/** The syntax tree of a section's MDX, as the build sees it. Runs nothing. Throws a VFileMessage with line and column. */
export const parseMdx = (text: string): Root => parser.parse(text);
