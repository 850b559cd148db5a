import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { readerOf, type Reader, type Tx } from '#platform/database';

import { ApplicationNotFound } from '../applications.errors';
import { readingOrganisations, readsForAFunder } from '../applications.policy';
import type { Application, ApplicationId } from '../applications.types';

import { APPLICATION_COLUMNS, applicationOf, type ApplicationRow } from './application-row';

/** An application, with the accounts that its budget is written on. */
export interface ReachedApplication extends Application {
  readonly chartCode: string;
  /** Handed in, and hidden from its funder until the files of its call are opened. */
  readonly isSealed: boolean;
}

/**
 * The first wall round applications: what the actor does not reach is not there.
 *
 * Written so that Postgres plans well behind the second wall, which it must not look past: `CASE`,
 * because it takes an overlap of arrays for one row in a hundred and would then leave the order of
 * arrival; ids by way of `party`, because an index on the arrays is of no use behind that wall.
 */
@Injectable()
export class Reach {
  constructor(private readonly wall: AccessWall) {}

  /**
   * The condition on one `applications.application a`, given the placeholder of `paramOf`: which
   * the statement names whether the wall stands or not, as Postgres wants each to be named.
   */
  condition(placeholder: string): string {
    const ids = `${placeholder}::uuid[]`;
    const reads = `CASE WHEN a.reader_organisation_ids && ${ids} THEN true ELSE false END`;
    return `${this.wall.restrict(reads)} AND ${ids} IS NOT NULL`;
  }

  /**
   * The same for lists. Who instructs for a funder reads a good part of all applications: a scan in
   * the order asked for soon finds a page of them. Others are parties to a few: these are sought.
   */
  conditionOnList(actor: Actor, placeholder: string): string {
    if (readsForAFunder(actor)) return this.condition(placeholder);
    const ids = `${placeholder}::uuid[]`;
    const reads = `a.id = ANY (ARRAY(
      SELECT p.application_id FROM applications.party p WHERE p.organisation_id = ANY (${ids})))`;
    return `${this.wall.restrict(reads)} AND ${ids} IS NOT NULL`;
  }

  paramOf(actor: Actor): readonly string[] {
    return readingOrganisations(actor);
  }

  /** @throws ApplicationNotFound */
  async find(reader: Reader, actor: Actor, id: ApplicationId): Promise<ReachedApplication> {
    return this.load(reader, actor, id, '');
  }

  /**
   * Holds the application until the transaction ends.
   * @throws ApplicationNotFound
   */
  async lock(tx: Tx, actor: Actor, id: ApplicationId): Promise<ReachedApplication> {
    return this.load(readerOf(tx), actor, id, 'FOR NO KEY UPDATE');
  }

  private async load(
    reader: Reader,
    actor: Actor,
    id: ApplicationId,
    lock: '' | 'FOR NO KEY UPDATE',
  ): Promise<ReachedApplication> {
    const row = await reader.one<
      ApplicationRow & Pick<ReachedApplication, 'chartCode' | 'isSealed'>
    >(
      `SELECT ${APPLICATION_COLUMNS}, a.chart_code AS "chartCode", a.is_sealed AS "isSealed"
       FROM applications.application a
       WHERE a.id = $1 AND ${this.condition('$2')} ${lock}`,
      [id, this.paramOf(actor)],
    );
    if (row === null) throw new ApplicationNotFound();
    return { ...applicationOf(row), chartCode: row.chartCode, isSealed: row.isSealed };
  }
}
