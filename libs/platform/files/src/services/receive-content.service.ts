import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { checkContent } from '../domain/check-content';
import { ContentRefused, ContentTooLarge, OrganisationNotYours } from '../files.errors';
import { fileReceived } from '../files.events';
import { maySendFor } from '../files.policy';
import type { FileId, FileView } from '../files.types';
import { FileReader, type StoredFile } from '../queries/file-reader';
import { signatureOf } from '../scanner/signature-of';
import { FileEntity } from '../storage/file.entity';
import { FILE_STORE, type FileStore, type StoredContent } from '../store/file-store';

/** The bytes of a file, as they come. */
export interface Incoming {
  readonly content: AsyncIterable<Uint8Array>;
  /** What the sender says their number is; null when it does not. */
  readonly declaredBytes: number | null;
}

@Injectable()
export class ReceiveContentService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly files: FileReader,
    private readonly outbox: Outbox,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes in the bytes of an announced file and puts it in quarantine. The same bytes sent again
   * change nothing. No transaction is open while they come, for that may take long.
   * @throws FileNotFound, OrganisationNotYours, ContentTooLarge, ContentRefused
   */
  async receive(actor: Actor, id: FileId, { content, declaredBytes }: Incoming): Promise<FileView> {
    const file = await this.files.find(actor, id);
    if (!maySendFor(actor, file.organisationId)) throw new OrganisationNotYours();
    if ((declaredBytes ?? 0) > file.sizeBytes) throw new ContentTooLarge(file.sizeBytes);

    const stored = await this.store.write(content, file.sizeBytes);
    return this.removingUnlessKept(stored, async () => {
      await this.refuseUnlessAnnounced(file, stored);
      return this.transactions.run(actor, (tx) => this.keep(tx, actor, id, stored));
    });
  }

  private async refuseUnlessAnnounced(file: StoredFile, stored: StoredContent): Promise<void> {
    const signature = await signatureOf(await this.store.read(stored.key, SIGNATURE_BYTES));
    const refusals = checkContent(file, { ...stored, signature });
    if (refusals.length > 0) throw new ContentRefused(refusals);
  }

  /** Of two who send the same at once, the later finds it done. */
  private async keep(
    tx: Tx,
    actor: Actor,
    id: FileId,
    { key }: StoredContent,
  ): Promise<StoredFile> {
    const file = await this.files.lock(tx, actor, id);
    if (file.status !== 'announced') return file;
    const received = { status: 'pending', storageKey: key, receivedAt: this.clock() } as const;
    const version = await compareAndSet(tx, FileEntity, file, received);
    await this.outbox.publish(tx, fileReceived(id));
    return { ...file, ...received, version };
  }

  private async removingUnlessKept(
    { key }: StoredContent,
    work: () => Promise<StoredFile>,
  ): Promise<StoredFile> {
    let kept: string | null = null;
    try {
      const file = await work();
      kept = file.storageKey;
      return file;
    } finally {
      if (kept !== key) await this.store.remove(key);
    }
  }
}

/** As much as the signatures of the types that we accept need. */
const SIGNATURE_BYTES = 4_100;
