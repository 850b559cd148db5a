import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SYSTEM } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import { TransactionRunner } from '#platform/database';

const SUBJECT = { kind: 'installation', id: 'demo' };

const FIND = `
  SELECT true AS found FROM platform.audit_entry
  WHERE subject_kind = $1 AND subject_id = $2 LIMIT 1`;

/** Whether the demo data was put here once: the audit trail remembers, whatever became of it. */
export async function isSeeded(api: NestFastifyApplication): Promise<boolean> {
  const { kind, id } = SUBJECT;
  const found = await api
    .get(TransactionRunner)
    .read(SYSTEM, (reader) => reader.one(FIND, [kind, id]));
  return found !== null;
}

export async function markSeeded(api: NestFastifyApplication): Promise<void> {
  await api.get(TransactionRunner).run(SYSTEM, (tx) =>
    api.get(AuditTrail).record(tx, {
      actor: SYSTEM,
      action: 'operations.demo-seeded',
      subject: SUBJECT,
    }),
  );
}
