import { Injectable } from '@nestjs/common';

import { readerOf, type Reader, type Tx } from '#platform/database';

import { InvitationNotFound } from '../consortia.errors';
import type { Invitation, InvitationId } from '../consortia.types';

const INVITATION = `i.id, i.consortium_id AS "consortiumId", i.consortium_name AS "consortiumName",
  i.call_id AS "callId", i.lead_organisation_id AS "leadOrganisationId",
  i.organisation_id AS "organisationId", i.organisation_name AS "organisationName", i.email, i.role,
  i.message, i.status, i.invited_at AS "invitedAt", i.expires_at AS "expiresAt"`;

/** What other modules ask about invitations. Row-level security hides those to others. */
@Injectable()
export class InvitationDirectory {
  /** @throws InvitationNotFound */
  find(reader: Reader, id: InvitationId): Promise<Invitation> {
    return read(reader, 'i.id = $1', [id]);
  }

  /** The invitation that this token opens. Ask as the system. @throws InvitationNotFound */
  findByToken(reader: Reader, id: InvitationId, tokenHash: Buffer): Promise<Invitation> {
    return read(reader, 'i.id = $1 AND i.token_hash = $2', [id, tokenHash]);
  }

  /** Kept from being answered twice until the transaction ends. @throws InvitationNotFound */
  lock(tx: Tx, id: InvitationId): Promise<Invitation> {
    return read(readerOf(tx), 'i.id = $1 FOR UPDATE', [id]);
  }
}

async function read(reader: Reader, where: string, params: readonly unknown[]) {
  const sql = `SELECT ${INVITATION} FROM consortia.invitation i WHERE ${where}`;
  const invitation = await reader.one<Invitation>(sql, params);
  if (invitation === null) throw new InvitationNotFound();
  return invitation;
}
