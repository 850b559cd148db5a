import { Injectable } from '@nestjs/common';

import { readerOf, type Tx } from '#platform/database';
import { ApplicationRegister, type ApplicationId } from '#domain/applications';
import { CallRegister, type Criterion } from '#domain/calls';

/** The grid that an application is judged by: that of the revision it was written under. */
@Injectable()
export class GridQuery {
  constructor(
    private readonly applications: ApplicationRegister,
    private readonly calls: CallRegister,
  ) {}

  async of(tx: Tx, applicationId: ApplicationId): Promise<readonly Criterion[]> {
    const reader = readerOf(tx);
    const { callId, revisionNumber } = await this.applications.submitted(reader, applicationId);
    const { grid } = await this.calls.revisionOf(reader, callId, revisionNumber);
    return grid;
  }
}
