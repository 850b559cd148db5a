import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, type Tx } from '#platform/database';

import type { FileId } from '../files.types';
import { FileReader } from '../queries/file-reader';
import { SCANNER, type Scanner, type Verdict } from '../scanner/scanner';
import { FileEntity } from '../storage/file.entity';
import { FILE_STORE, type FileStore } from '../store/file-store';

/** Takes files out of quarantine, one way or the other. For the worker only. */
@Injectable()
export class InspectFileService {
  constructor(
    private readonly files: FileReader,
    private readonly audit: AuditTrail,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(SCANNER) private readonly scanner: Scanner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Looks at a file, outside of any transaction; null when there is nothing to look at any more. */
  async look(id: FileId): Promise<Verdict | null> {
    const file = await this.files.find(SYSTEM, id);
    const { storageKey } = file;
    if (file.status !== 'pending' || storageKey === null) return null;
    return this.store.lend(storageKey, (path) => this.scanner.scan({ ...file, path }));
  }

  /** Keeps what was found. Files that are no longer in quarantine are left as they are. */
  async conclude(tx: Tx, id: FileId, verdict: Verdict): Promise<void> {
    const file = await this.files.lock(tx, SYSTEM, id);
    if (file.status !== 'pending') return;
    const { status } = verdict;
    const refusal = verdict.status === 'clean' ? null : verdict.reason;
    await compareAndSet(tx, FileEntity, file, { status, refusal, inspectedAt: this.clock() });
    await this.audit.record(tx, {
      actor: SYSTEM,
      action: 'files.file-inspected',
      subject: { kind: 'file', id },
      organisationId: file.organisationId,
      after: { status, refusal },
    });
  }
}
