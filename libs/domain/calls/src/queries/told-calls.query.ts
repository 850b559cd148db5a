import { Inject, Injectable } from '@nestjs/common';

import { ANONYMOUS } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { Config } from '#platform/config';
import { TransactionRunner } from '#platform/database';

import type { ToldCall } from '../domain/calendar-file';

/** A feed tells of what is new: whoever wants all of them has the list. */
const MOST = 200;

const TOLD = `
  SELECT c.id, c.reference, c.content #>> '{title,fr}' AS title,
    c.content #>> '{summary,fr}' AS summary, c.funder_name AS funder,
    c.published_at AS "publishedAt", c.updated_at AS "updatedAt", c.closes_at AS "closesAt"
  FROM calls.call c
  WHERE c.status = 'published' AND c.closes_at > $1
  ORDER BY c.published_at DESC, c.id DESC LIMIT ${MOST}`;

@Injectable()
export class ToldCalls {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Calls that may still be answered, the last published first, as anyone sees them. */
  read(): Promise<readonly ToldCall[]> {
    const now = this.clock();
    return this.transactions.read(ANONYMOUS, async (reader) => {
      const calls = await reader.rows<Omit<ToldCall, 'url'>>(TOLD, [now]);
      return calls.map((call) => ({ ...call, url: `${this.site}/appels/${call.id}` }));
    });
  }

  get site(): string {
    return this.config.publicUrl;
  }
}
