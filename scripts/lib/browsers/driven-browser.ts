/** A browser as the checks see it: the same few things in each, whatever drives it. */
export interface DrivenBrowser {
  /** As it names itself, with its version. */
  readonly name: string;
  /** Opens an address in the one window and waits until the page has loaded. */
  open(url: string): Promise<void>;
  /** Runs JavaScript in the page; the source is an expression that yields JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Loads the page anew. */
  reload(): Promise<void>;
  /** Page errors and console errors since the browser was started; `null` where the driver does not tell. */
  errors(): readonly string[] | null;
  close(): Promise<void>;
}

/** What stands in the way of a check in a browser, and what readers there get instead. */
export class NotHere extends Error {}

const STEP_MS = 250;

/** Asks until the answer is true. @throws with `what` when it never is */
export async function waitUntil(
  browser: DrivenBrowser,
  expression: string,
  what: string,
  limitMs = 30_000,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await browser.evaluate<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((done) => setTimeout(done, STEP_MS));
  }
}
