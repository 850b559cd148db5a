import { refusal, type Refusal } from '#kernel/problems';
import type { PartnerId, PartnerRole } from '#domain/consortia';

/**
 * `pending`: has not said yet. `signed`: what stands now. `stale`: signed what has changed since.
 * `refused`: will not sign what stands now.
 */
export const SIGNATURE_STATES = ['pending', 'signed', 'stale', 'refused'] as const;

export type SignatureState = (typeof SIGNATURE_STATES)[number];

export const SIGNATURE_ACTS = ['signed', 'refused'] as const;

export type SignatureAct = (typeof SIGNATURE_ACTS)[number];

/** What a signature is about, by its hashes: what is everybody's, and what is the partner's own. */
export interface SignedHashes {
  readonly commonSha256: string;
  readonly partSha256: string;
}

export interface LastAct extends SignedHashes {
  readonly act: SignatureAct;
}

/** A partner, and how it stands to what would be submitted. */
export interface Signatory {
  readonly partnerId: PartnerId;
  readonly name: string;
  readonly role: PartnerRole;
  readonly state: SignatureState;
}

/**
 * Computed, never kept: so that a change of content makes exactly the right signatures stale, that
 * of its partner when its own part changed, all when a common one did; and undoing the change makes
 * them good again. Who refused what has changed since is asked anew.
 */
export function stateOf(last: LastAct | null, current: SignedHashes): SignatureState {
  if (last === null) return 'pending';
  const isCurrent =
    last.commonSha256 === current.commonSha256 && last.partSha256 === current.partSha256;
  if (last.act === 'signed') return isCurrent ? 'signed' : 'stale';
  return isCurrent ? 'refused' : 'pending';
}

const CODES: Readonly<Record<Exclude<SignatureState, 'signed'>, string>> = {
  pending: 'signature-missing',
  stale: 'signature-stale',
  refused: 'signature-refused',
};

/**
 * Lists which funded partners keep the application from being submitted. The lead is one of them
 * only if it refused: it signs by submitting.
 */
export function checkSignatures(signatories: readonly Signatory[]): readonly Refusal[] {
  return signatories.filter(isAwaited).flatMap(describe);
}

/** Associated partners may sign as well; what they have not signed is told, and keeps from nothing. */
export function adviseOnSignatures(signatories: readonly Signatory[]): readonly Refusal[] {
  return signatories.filter(({ role }) => role === 'associated-partner').flatMap(describe);
}

function isAwaited({ role, state }: Signatory): boolean {
  return role === 'funded-partner' || (role === 'lead' && state === 'refused');
}

function describe({ partnerId, name, state }: Signatory): readonly Refusal[] {
  if (state === 'signed') return [];
  return [refusal(CODES[state], `/signatures/${partnerId}`, { partner: name })];
}
