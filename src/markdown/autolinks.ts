import { correctAutolinks } from '../domain/autolinks.ts';

/** The remark plugin that ends the links made of bare addresses where the addresses end; the check reads them the same way. */
export const autolinks = () => correctAutolinks;
