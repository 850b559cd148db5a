import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import { formatEur } from '#kernel/money';
import type { Tx } from '#platform/database';

import type { Agreement, Revision } from '../agreements.types';
import { InstalmentEntity } from '../storage/instalment.entity';
import { PartyEntity } from '../storage/party.entity';
import { RevisionEntity } from '../storage/revision.entity';

export type DrawnUp = Omit<Revision, 'status' | 'contentHash' | 'agreementId'>;

export interface Proposal {
  readonly proposedAt: Date;
  readonly proposedBy: string | null;
}

/** Writes a revision down, ready to be signed. Call it as the house. @returns what the parties sign */
export async function keepRevision(
  tx: Tx,
  agreement: Agreement,
  revision: DrawnUp,
  proposal: Proposal,
): Promise<string> {
  const { parties, instalments, ...facts } = revision;
  const { id: agreementId } = agreement;
  const contentHash = fingerprintOf(agreement, revision);
  await tx.insert(RevisionEntity, {
    ...facts,
    ...proposal,
    agreementId,
    status: 'proposed',
    contentHash,
    readerOrganisationIds: parties.map(({ organisationId }) => organisationId),
  });
  const at = { agreementId, revisionNumber: revision.number };
  await tx.insert(
    PartyEntity,
    parties.map((party, index) => ({ ...party, ...at, position: index + 1 })),
  );
  await tx.insert(
    InstalmentEntity,
    instalments.map((instalment) => ({ ...instalment, ...at })),
  );
  return contentHash;
}

/** The terms as JSON, with amounts in decimal euros: what the fingerprint is taken of. */
export function written(agreement: Agreement, revision: DrawnUp) {
  const { grant, parties, instalments, ...facts } = revision;
  return {
    agreement,
    ...facts,
    grant: formatEur(grant),
    parties: parties.map(({ share, ...party }) => ({ ...party, share: formatEur(share) })),
    instalments: instalments.map(({ amount, ...line }) => ({ ...line, amount: formatEur(amount) })),
  };
}

export function fingerprintOf(agreement: Agreement, revision: DrawnUp): string {
  return createHash('sha256')
    .update(canonicalize(written(agreement, revision)) ?? '')
    .digest('hex');
}
