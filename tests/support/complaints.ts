/** What a browser complains about. */
import type { Page } from '@playwright/test';

/** What the policy forbade, what failed to load and whatever else the browser complained about, from now on. */
export async function complaints(page: Page): Promise<string[]> {
  const found: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && found.push(message.text()),
  );
  page.on('pageerror', (error) => found.push(error.message));
  page.on('requestfailed', (request) => found.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on(
    'response',
    (response) => response.status() >= 400 && found.push(`${response.url()}: ${response.status()}`),
  );
  await page.exposeFunction('forbidden', (what: string) => found.push(what));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, documentURI }) =>
      (window as unknown as { forbidden(what: string): void }).forbidden(
        `${documentURI}: ${violatedDirective} forbids ${blockedURI}`,
      ),
    ),
  );
  return found;
}
