import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { readerOf, type Reader, type Tx } from '#platform/database';

import { ApplicationNotFound } from '../applications.errors';
import { readingOrganisations } from '../applications.policy';
import type { Application, ApplicationId } from '../applications.types';

import { APPLICATION_COLUMNS, applicationOf, type ApplicationRow } from './application-row';

/** An application, with the accounts that its budget is written on. */
export interface ReachedApplication extends Application {
  readonly chartCode: string;
}

/** The first wall round applications: what the actor does not reach is not there. */
@Injectable()
export class Reach {
  constructor(private readonly wall: AccessWall) {}

  /**
   * The condition on `applications.application a`, given the placeholder of `paramOf`: which the
   * statement names whether the wall stands or not, as Postgres wants each parameter to be named.
   */
  condition(placeholder: string): string {
    const ids = `${placeholder}::uuid[]`;
    return `${this.wall.restrict(`a.reader_organisation_ids && ${ids}`)} AND ${ids} IS NOT NULL`;
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
    const row = await reader.one<ApplicationRow & { readonly chartCode: string }>(
      `SELECT ${APPLICATION_COLUMNS}, a.chart_code AS "chartCode"
       FROM applications.application a
       WHERE a.id = $1 AND ${this.condition('$2')} ${lock}`,
      [id, this.paramOf(actor)],
    );
    if (row === null) throw new ApplicationNotFound();
    return { ...applicationOf(row), chartCode: row.chartCode };
  }
}
