/** The button under an edition: hashes the text on the reader's screen and says whether the log has that hash. */
import { canonicalText, type PageNode } from '../domain/canonical.ts';

/** The SHA-256 of the text on the page; undefined when it has no canonical text, which every sealed text has. */
async function shownHash(): Promise<string | undefined> {
  let text: string;
  try {
    text = canonicalText(document.querySelector('article') as unknown as PageNode);
  } catch {
    return undefined;
  }
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Compares the text on the page with the log and shows the outcome, in the words stored on the button. */
export async function act({ dataset }: HTMLElement): Promise<void> {
  const status = document.querySelector('#compared');
  if (!status) return;
  status.textContent = '';
  const found = await shownHash();
  const outcome = found === dataset['sha256'] ? 'equal' : 'differs';
  status.className = outcome;
  status.textContent = dataset[outcome] ?? '';
}
