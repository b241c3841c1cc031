/**
 * What a first visit may cost: requests, and bytes as sent (brotli, without headers), the icon included. A page over its
 * budget fails `npm test`; raise a number only with the reason beside it.
 */
export interface Budget {
  /** The page, without the language. */
  page: string;
  requests: number;
  bytes: number;
}

/** A text page: the document itself, one deferred script, the icon. */
const requests = 3;

export const budgets: Budget[] = [
  { page: '', requests, bytes: 6000 },
  { page: 'payment/offer/', requests, bytes: 7500 },
  { page: 'payment/refusal-reasons/', requests, bytes: 7000 },
  { page: 'payment/requisites/', requests, bytes: 6500 },
  { page: 'payment/', requests, bytes: 9500 },
  { page: 'payment/editions/', requests, bytes: 6500 },
  { page: 'payment/editions/verify/', requests, bytes: 7500 },
  { page: 'payment/editions/2025-11-26/', requests, bytes: 9500 },
];

/** The one script of a first visit, bytes uncompressed. */
export const scriptBytes = 1024;

/** The first search, results included: its code and the text of both languages. */
export const searchBudget = { requests: 3, bytes: 16_000 };
