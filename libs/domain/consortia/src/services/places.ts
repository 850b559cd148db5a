import { Injectable } from '@nestjs/common';

import type { Refusal } from '#kernel/problems';
import { readerOf, type Reader, type Tx } from '#platform/database';
import { CallNotOpen, CallRegister, type CallId, type CallRevision } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import { checkMembership } from '../domain/membership';

import { holdPlaces } from './hold-places';

/** Who only lends a hand takes no place. */
const PLACES = `
  SELECT count(*)::int AS places FROM consortia.partner p
  JOIN consortia.consortium c ON c.id = p.consortium_id
  WHERE p.organisation_id = $2 AND c.call_id = $1 AND p.left_at IS NULL
    AND p.role <> 'contributor'`;

/** The places that one organisation has in the consortia of one call. */
@Injectable()
export class Places {
  constructor(private readonly calls: CallRegister) {}

  /**
   * The rules that a consortium formed now answers: it may be formed before the call opens.
   * @throws CallNotFound, CallNotOpen
   */
  async answerable(reader: Reader, callId: CallId, now: Date): Promise<CallRevision> {
    const revision = await this.calls.revisionOf(reader, callId);
    const { status } = await this.calls.find(reader, callId);
    if (status === 'published' && now < revision.closesAt) return revision;
    throw new CallNotOpen(status, revision.opensAt, revision.closesAt);
  }

  /**
   * Lists what keeps the organisation from taking one more, and keeps anybody else from taking one
   * for it until the transaction ends. Ask as who may see all of its places: itself, or the house.
   */
  async check(tx: Tx, callId: CallId, organisationId: OrganisationId): Promise<readonly Refusal[]> {
    await holdPlaces(tx, callId, organisationId);
    const reader = readerOf(tx);
    const { partnership } = await this.calls.revisionOf(reader, callId);
    const row = await reader.one<{ readonly places: number }>(PLACES, [callId, organisationId]);
    return checkMembership(partnership, row?.places ?? 0);
  }
}
