import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { TransactionRunner, type Reader, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import { CallRegister, type CallId } from '#domain/calls';
import { PeopleDirectory, type PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import { FileNotOnAgenda, SessionNotFound } from '../deliberation.errors';
import { canReadSession } from '../deliberation.policy';
import type { SessionId, SessionMember } from '../deliberation.types';
import type { ArrangementFacts } from '../domain/session';
import { AgendaItemEntity } from '../storage/agenda-item.entity';
import { SessionEntity } from '../storage/session.entity';

const TO_DELIBERATE = `
  SELECT a.id FROM applications.application a
  JOIN assessment.assessment s ON s.application_id = a.id
  WHERE a.call_id = $1 AND s.status = 'eligible' AND a.status = 'eligible'
  ORDER BY a.submitted_at, a.id`;

/** Sessions and their files: found for the actor, or not found at all. */
@Injectable()
export class SessionDesk {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calls: CallRegister,
    private readonly people: PeopleDirectory,
  ) {}

  /** Who may sit on a call, and on what. @throws CallNotFound */
  async arrangementFacts(
    reader: Reader,
    callId: CallId,
  ): Promise<ArrangementFacts & { readonly funderId: OrganisationId }> {
    const { funderId } = await this.calls.find(reader, callId);
    const members = await this.people.membersOf(reader, [funderId]);
    const files = await reader.rows<{ id: string }>(TO_DELIBERATE, [callId]);
    return {
      funderId,
      personIds: members.map(({ personId }) => personId),
      applicationIds: files.map(({ id }) => id),
    };
  }

  /** Held until the transaction ends. @throws SessionNotFound for whoever may not see it as well */
  async lock(tx: Tx, actor: Actor, id: SessionId): Promise<SessionEntity> {
    const session = await tx.findOne(SessionEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (session === null || !canReadSession(actor, session)) throw new SessionNotFound();
    return session;
  }

  /** @throws FileNotOnAgenda for whoever is kept from the file as well */
  async fileOf(tx: Tx, sessionId: SessionId, applicationId: ApplicationId) {
    const item = await tx.findOneBy(AgendaItemEntity, { sessionId, applicationId });
    if (item === null) throw new FileNotOnAgenda();
    return item;
  }

  /** Those present who are not recused from the file. */
  async sitting(
    { members }: { readonly members: readonly SessionMember[] },
    applicationId: ApplicationId,
  ): Promise<readonly SessionMember[]> {
    const recused = await this.transactions.read(SYSTEM, (reader) =>
      reader.rows<{ personId: PersonId }>(
        'SELECT person_id AS "personId" FROM assessment.recusal WHERE application_id = $1',
        [applicationId],
      ),
    );
    const kept = new Set(recused.map(({ personId }) => personId));
    return members.filter(({ personId, isPresent }) => isPresent && !kept.has(personId));
  }
}
