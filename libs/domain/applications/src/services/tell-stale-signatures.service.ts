import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Reader, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { signaturesStaled } from '../applications.events';
import type { ApplicationId } from '../applications.types';
import { ApplicationFiles } from '../queries/application-file.query';
import { signatoriesOf } from '../queries/signatures.query';

/** People write for a while: they are let finish before their partners are asked to read it again. */
const QUIET_MS = 10 * 60_000;

/** In one transaction, so that it ends in good time: each file is read. */
const BATCH = 20;

interface Changed {
  readonly applicationId: ApplicationId;
  /** The acts that were found stale the last time, by the number of each partner’s. */
  readonly toldOf: readonly string[];
}

/** The last change of what is signed: of the whole, of a section, of a budget. */
const CHANGED_AT = `greatest(a.updated_at,
  (SELECT max(s.updated_at) FROM applications.section_answer s WHERE s.application_id = a.id),
  (SELECT max(p.updated_at) FROM applications.partner p WHERE p.application_id = a.id))`;

/** Signed, changed since it was last looked at, and still since a while; taken by one worker. */
const TAKE = `
  WITH changed AS (
    SELECT w.id, w.changed_at, coalesce(c.stale_acts, '{}') AS told_of
    FROM (
      SELECT a.id, ${CHANGED_AT} AS changed_at FROM applications.application a
      WHERE a.status IN ('draft', 'invited', 'to-complete', 'returned') AND EXISTS (
        SELECT FROM applications.signature g WHERE g.application_id = a.id)) w
    LEFT JOIN applications.signature_check c ON c.application_id = w.id
    WHERE w.changed_at <= $1 AND (c.changed_at IS NULL OR c.changed_at < w.changed_at)
    ORDER BY w.changed_at, w.id LIMIT $2),
  taken AS (
    INSERT INTO applications.signature_check AS c (application_id, changed_at, stale_acts)
    SELECT id, changed_at, told_of FROM changed
    ON CONFLICT (application_id) DO UPDATE SET changed_at = excluded.changed_at
    WHERE c.changed_at < excluded.changed_at
    RETURNING application_id)
  SELECT d.id AS "applicationId", d.told_of AS "toldOf"
  FROM changed d JOIN taken t ON t.application_id = d.id`;

@Injectable()
export class TellStaleSignaturesService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly files: ApplicationFiles,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Tells the partners whose signature no longer holds, once they may read it at rest: ten minutes
   * after the last change. Once for each act of signing, again if what they signed came back in
   * between. For a schedule; running it twice does no harm.
   * @returns how many applications were looked at
   */
  async tell(): Promise<number> {
    let all = 0;
    for (let some = await this.tellSome(); some > 0; some = await this.tellSome()) all += some;
    return all;
  }

  private tellSome(): Promise<number> {
    const until = new Date(this.clock().getTime() - QUIET_MS);
    return this.transactions.run(SYSTEM, async (tx) => {
      const reader = readerOf(tx);
      const changed = await reader.rows<Changed>(TAKE, [until, BATCH]);
      for (const one of changed) await this.look(tx, reader, one);
      return changed.length;
    });
  }

  private async look(tx: Tx, reader: Reader, { applicationId, toldOf }: Changed): Promise<void> {
    const file = await this.files.read(reader, applicationId);
    const stale = (await signatoriesOf(reader, file)).flatMap(
      ({ role, state, partnerId, organisationId, last }) =>
        role === 'lead' || state !== 'stale' || last === null
          ? []
          : [{ act: `${partnerId} ${String(last.number)}`, organisationId }],
    );
    await reader.rows(
      'UPDATE applications.signature_check SET stale_acts = $2 WHERE application_id = $1',
      [applicationId, stale.map(({ act }) => act)],
    );
    const fresh = stale.filter(({ act }) => !toldOf.includes(act));
    if (fresh.length === 0) return;
    const organisationIds = fresh.map(({ organisationId }) => organisationId);
    await this.outbox.publish(tx, signaturesStaled({ applicationId, organisationIds }));
  }
}
