import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Reader, Tx } from '#platform/database';

import type { Consortium, ConsortiumId } from '../consortia.types';
import type { ConsortiumRights } from '../domain/rights';
import { ConsortiumDirectory } from '../queries/consortium-directory.query';
import { RightsDirectory } from '../queries/consortium-rights.query';

import { ConsortiumChronicle, type Deed } from './consortium-chronicle';

/** What nearly every use case round a table begins and ends with: hold it, know who may, write it down. */
@Injectable()
export class ConsortiumDesk {
  constructor(
    private readonly consortia: ConsortiumDirectory,
    private readonly rights: RightsDirectory,
    private readonly chronicle: ConsortiumChronicle,
  ) {}

  /** Nobody joins or leaves until the transaction ends. @throws ConsortiumNotFound */
  lock(tx: Tx, id: ConsortiumId): Promise<Consortium> {
    return this.consortia.lock(tx, id);
  }

  rightsOf(reader: Reader, actor: Actor, id: ConsortiumId): Promise<ConsortiumRights> {
    return this.rights.rightsOf(reader, actor, id);
  }

  write(tx: Tx, deed: Deed): Promise<void> {
    return this.chronicle.write(tx, deed);
  }
}
