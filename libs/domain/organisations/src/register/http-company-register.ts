import type { Clock } from '#kernel/dates';

import { CircuitBreaker } from './circuit-breaker';
import { RegisterUnavailable, type CompanyRegister, type RegisterEntry } from './company-register';
import { entriesIn } from './recherche-entreprises';

const TIMEOUT_MS = 3_000;
const PER_PAGE = '10';

/** Seven requests per second and address are allowed: a service that struggles gets a rest. */
const LIMITS = { failures: 3, pauseMs: 30_000 };

/** It asks its callers to say who they are. */
const USER_AGENT = 'Tablee';

/**
 * The State's "Recherche d'entreprises", open and without a key.
 * Source: <https://recherche-entreprises.api.gouv.fr/docs/>.
 */
export class HttpCompanyRegister implements CompanyRegister {
  readonly name = 'Recherche d’entreprises';
  private readonly breaker: CircuitBreaker;

  constructor(
    private readonly baseUrl: string,
    clock: Clock,
  ) {
    this.breaker = new CircuitBreaker(clock, LIMITS);
  }

  search(asked: string): Promise<readonly RegisterEntry[]> {
    const refusal = () => new RegisterUnavailable('resting after failures');
    return this.breaker.run(() => this.ask(asked), refusal);
  }

  private async ask(asked: string): Promise<readonly RegisterEntry[]> {
    const url = new URL('search', this.baseUrl.endsWith('/') ? this.baseUrl : `${this.baseUrl}/`);
    url.search = new URLSearchParams({ q: asked, per_page: PER_PAGE }).toString();
    try {
      const answer = await fetch(url, {
        headers: { accept: 'application/json', 'user-agent': USER_AGENT },
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!answer.ok) throw new RegisterUnavailable(`answered ${answer.status}`);
      return entriesIn(await answer.json());
    } catch (error) {
      if (error instanceof RegisterUnavailable) throw error;
      throw new RegisterUnavailable('did not answer', { cause: error });
    }
  }
}
