import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import {
  CharterChangedMeanwhile,
  CharterNotFound,
  CharterRefused,
  ConsortiumActionForbidden,
  PartnerNotFound,
} from '../consortia.errors';
import { charterWritten } from '../consortia.events';
import { mayAcceptFor } from '../consortia.policy';
import type { Consortium, ConsortiumId, PartnerId } from '../consortia.types';
import { checkClauses } from '../domain/charter';
import { CONSORTIUM_LIFECYCLE } from '../domain/consortium-life';
import type { CharterClauses } from '../governance.types';
import { CharterDirectory } from '../queries/charter-directory.query';
import { CharterAdoptionEntity } from '../storage/charter-adoption.entity';
import { CharterVersionEntity } from '../storage/charter-version.entity';

import { ConsortiumDesk } from './consortium-desk';
import { fingerprintOf } from './fingerprint';
import { doerOf, signatoryOf } from './signatory';

export interface NewCharter {
  readonly consortiumId: ConsortiumId;
  /** The version that the writer started from; 0 for the first. */
  readonly basedOn: number;
  readonly clauses: CharterClauses;
}

export interface Adoption {
  readonly consortiumId: ConsortiumId;
  readonly number: number;
  readonly partnerId: PartnerId;
}

@Injectable()
export class WriteCharterService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ConsortiumDesk,
    private readonly charters: CharterDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes another version of the charter, which nobody has adopted yet.
   * @returns its number
   * @throws ConsortiumNotFound, ConsortiumActionForbidden, TransitionNotAllowed,
   * CharterChangedMeanwhile, CharterRefused
   */
  write(actor: Actor, charter: NewCharter): Promise<number> {
    const { consortiumId, basedOn, clauses } = charter;
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.desk.lock(tx, consortiumId);
      const rights = await this.desk.rightsOf(readerOf(tx), actor, consortiumId);
      if (!rights.may('edit', 'charter')) throw new ConsortiumActionForbidden();
      CONSORTIUM_LIFECYCLE.after(consortium.status, 'write-charter');
      const latest = await this.charters.latest(readerOf(tx), consortiumId);
      const number = latest?.number ?? 0;
      if (number !== basedOn) throw new CharterChangedMeanwhile(number);
      const refusals = checkClauses(clauses, consortium.partners);
      if (refusals.length > 0) throw new CharterRefused(refusals);
      return this.keep(tx, actor, consortium, { number: number + 1, clauses });
    });
  }

  /**
   * Adopts the latest version in the name of a partner; doing it twice changes nothing.
   * @throws ConsortiumNotFound, CharterNotFound, PartnerNotFound, ConsortiumActionForbidden,
   * TransitionNotAllowed, CharterChangedMeanwhile
   */
  adopt(actor: Actor, { consortiumId, number, partnerId }: Adoption): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { partners, status } = await this.desk.lock(tx, consortiumId);
      const partner = partners.find(({ id }) => id === partnerId);
      if (partner === undefined) throw new PartnerNotFound();
      const { organisationId } = partner;
      if (!mayAcceptFor(actor, organisationId)) throw new ConsortiumActionForbidden();
      CONSORTIUM_LIFECYCLE.after(status, 'adopt-charter');
      const latest = await this.charters.latest(readerOf(tx), consortiumId);
      if (latest === null || !(number >= 1 && number <= latest.number)) throw new CharterNotFound();
      if (latest.number !== number) throw new CharterChangedMeanwhile(latest.number);
      if (latest.adoptedBy.includes(partnerId)) return;

      const at = this.clock();
      await tx.insert(CharterAdoptionEntity, {
        id: newId<'CharterAdoption'>(at),
        consortiumId,
        number,
        partnerId,
        adoptedAt: at,
        adoptedBy: signatoryOf(actor),
      });
      const after = { number, sha256: latest.sha256 };
      const action = 'consortia.charter-adopted';
      await this.desk.write(tx, { actor, action, consortiumId, organisationId, after });
    });
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    consortium: Consortium,
    { number, clauses }: { readonly number: number; readonly clauses: CharterClauses },
  ): Promise<number> {
    const at = this.clock();
    const { id: consortiumId, leadOrganisationId: organisationId } = consortium;
    const sha256 = fingerprintOf({ consortiumId, number, clauses });
    await tx.insert(CharterVersionEntity, {
      id: newId<'CharterVersion'>(at),
      consortiumId,
      number,
      clauses,
      sha256,
      writtenAt: at,
      writtenBy: doerOf(actor),
    });
    await this.desk.write(tx, {
      actor,
      action: 'consortia.charter-written',
      consortiumId,
      organisationId,
      after: { number, sha256 },
      event: charterWritten(consortium, number),
    });
    return number;
  }
}
