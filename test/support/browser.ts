import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

import { DEMO_PASSWORD } from '../../apps/operations/src/demo/people';

/** A visit: who comes, in which language, on a screen of which width. */
export interface Visitor {
  readonly language?: 'fr' | 'en';
  readonly width?: number;
  /** The address of a person of the demo, who signs in first. */
  readonly as?: string;
}

/** A page, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the browser, refusals of the policy included; must stay empty. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

/** What a browser says when the API refuses: part of what is tested, not a fault. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d/;

export class Browsing {
  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async of(url: string): Promise<Browsing> {
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'],
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    return new Browsing(browser, url);
  }

  /** Comes with an empty browser, signed in or not. */
  async arrive({ language = 'fr', width = 1440, as }: Visitor = {}): Promise<Visit> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: language,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    if (as !== undefined) await this.signIn(context, as);
    const page = await context.newPage();
    return { page, troubles: this.watch(page), close: () => context.close() };
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private async signIn(context: BrowserContext, email: string): Promise<void> {
    const answer = await context.request.post('/api/v1/sessions', {
      data: { email, password: DEMO_PASSWORD },
    });
    if (!answer.ok()) throw new Error(`${email} could not sign in: ${String(answer.status())}`);
    await context.addInitScript(`localStorage.setItem('tablee.signed-in', 'yes')`);
  }

  private watch(page: Page): readonly string[] {
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      if (['error', 'warning'].includes(message.type()) && !REFUSAL.test(text)) troubles.push(text);
    });
    page.on('request', (request) => {
      const address = request.url();
      if (!/^(data|blob):/.test(address) && !address.startsWith(this.url))
        troubles.push(`asks elsewhere: ${address}`);
    });
    return troubles;
  }
}
