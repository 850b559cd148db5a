import { Injectable } from '@nestjs/common';

import { readerOf, type Reader, type Tx } from '#platform/database';

import type {
  Application,
  ApplicationAction,
  ApplicationId,
  SubmittedApplication,
} from '../applications.types';
import { ApplicationNotFound } from '../applications.errors';
import { APPLICATION_LIFE } from '../domain/application-life';
import {
  applicationOf,
  APPLICATION_COLUMNS,
  type ApplicationRow,
} from '../queries/application-row';

/** What assessment and agreements ask of an application once it was submitted. */
@Injectable()
export class ApplicationRegister {
  /**
   * What was submitted, with each partner's part of the requested grant.
   * @throws ApplicationNotFound for a draft as well: nothing was handed in yet
   */
  async submitted(reader: Reader, id: ApplicationId): Promise<SubmittedApplication> {
    throw new ApplicationNotFound();
  }

  /**
   * Holds the application until the transaction ends. Lock its call first, if you need both.
   * @throws ApplicationNotFound
   */
  async lock(tx: Tx, id: ApplicationId): Promise<Application> {
    const row = await readerOf(tx).one<ApplicationRow>(
      `SELECT ${APPLICATION_COLUMNS} FROM applications.application a WHERE a.id = $1 FOR UPDATE`,
      [id],
    );
    if (row === null) throw new ApplicationNotFound();
    return applicationOf(row);
  }
}
