import type { Page } from '@playwright/test';

/** Addresses that stay within the app. */
const inside = /^(app|data|blob|devtools|chrome-error):/;

/** What went wrong in the windows of one app, seen from outside. */
export class Problems {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #watched = new WeakSet<Page>();

  add(problem: string): void {
    this.#found.push(problem);
  }

  /** Declares that problems like this one are what the test is about. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Everything seen so far, expected or not. */
  all(): readonly string[] {
    return this.#found;
  }

  unexpected(): string[] {
    return this.#found.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
  }

  watch(page: Page): void {
    if (this.#watched.has(page)) return;
    this.#watched.add(page);
    page.on('console', (message) => {
      if (message.type() === 'error') this.add(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.add(`page error: ${error.message}`));
    page.on('crash', () => this.add('the page crashed'));
    page.on('request', (request) => {
      if (!inside.test(request.url())) this.add(`outside request: ${request.url()}`);
    });
  }
}
