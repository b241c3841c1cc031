/**
 * What a first visit may cost, including the icon: requests, and bytes as sent (brotli, without headers). A page over
 * its budget fails `npm test`; raise a number only with a comment that gives the reason.
 */
export interface Budget {
  /** The address of the page after the language: `payment/offer/`. */
  page: string;
  requests: number;
  bytes: number;
}

/** The requests of a text page: the document itself, one deferred script, the icon. */
const requests = 3;

/** The budgets of the pages that a reader may open first. */
export const budgets: Budget[] = [
  // Each is what the Kazakh page weighs, and 3 %.
  { page: '', requests, bytes: 5830 },
  { page: 'search/', requests, bytes: 5200 },
  // Up to 900 on a section for its folded answers, JSON-LD included.
  { page: 'payment/offer/', requests, bytes: 7110 },
  { page: 'payment/refusal-reasons/', requests, bytes: 6440 },
  { page: 'payment/requisites/', requests, bytes: 6530 },
  { page: 'payment/', requests, bytes: 8950 },
  // Every clause in two languages, which a reviewer opens, and a stylesheet of its own.
  { page: 'payment/parallel/', requests, bytes: 10_640 },
  { page: 'payment/editions/', requests, bytes: 5410 },
  { page: 'payment/editions/verify/', requests, bytes: 6430 },
  { page: 'payment/editions/2025-11-26/', requests, bytes: 9300 },
];

/** The size limit of the one script of a first visit, in uncompressed bytes. */
export const scriptBytes = 1024;

/**
 * What the first search may cost, headers and results included: its code, and the text and answers in the reader's
 * language. 24 KB.
 */
export const searchBudget = { requests: 2, bytes: 24_576 };
