import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { newId } from '#kernel/ids';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { currentContext } from '#platform/context';
import type { Tx } from '#platform/database';

import { fingerprint } from './fingerprint';

/** One thing that someone did, to be kept for good. */
export interface AuditRecord {
  readonly actor: Actor;
  /** `<module>.<noun>-<participle>`, such as `calls.call-published`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** On whose behalf it was done: its administrators and auditors may read the entry. */
  readonly organisationId?: string;
  /** The subject as it was and as it became: kept as fingerprints only, never as text. */
  readonly before?: unknown;
  readonly after?: unknown;
}

const INSERT = `
  INSERT INTO platform.audit_entry (id, at, actor_kind, actor_id, organisation_id, action,
    subject_kind, subject_id, before_hash, after_hash, request_id, ip_prefix)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

@Injectable()
export class AuditTrail {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Writes who did what to what, in the transaction that does it: both are kept, or neither. */
  async record(tx: Tx, { actor, action, subject, ...rest }: AuditRecord): Promise<void> {
    const at = this.clock();
    const id = newId<'AuditEntry'>(at);
    const { requestId, ipPrefix } = currentContext();
    await tx.query(INSERT, [
      id,
      at,
      actor.kind,
      actor.id,
      rest.organisationId ?? null,
      action,
      subject.kind,
      subject.id,
      fingerprint(id, rest.before),
      fingerprint(id, rest.after),
      requestId,
      ipPrefix,
    ]);
  }
}
