import { Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { readerOf, TransactionRunner, type Reader, type Tx } from '#platform/database';

import { FileNotFound } from '../files.errors';
import type { FileId, FileView } from '../files.types';

/** A file with the place of its bytes, which leaves this module for nobody. */
export interface StoredFile extends FileView {
  readonly storageKey: string | null;
}

/** Files are of twenty megabytes: their size fits a number, though Postgres gives it as a text. */
const COLUMNS = `f.id, f.owner_organisation_id AS "organisationId", f.name,
  f.media_type AS "mediaType", f.size_bytes::float8 AS "sizeBytes", f.sha256, f.status, f.refusal,
  f.version, f.announced_at AS "announcedAt", f.received_at AS "receivedAt",
  f.inspected_at AS "inspectedAt", f.storage_key AS "storageKey"`;

@Injectable()
export class FileReader {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wall: AccessWall,
  ) {}

  /** One file of the actor's organisations. @throws FileNotFound */
  async find(actor: Actor, id: FileId): Promise<StoredFile> {
    const file = await this.transactions.read(actor, (reader) => this.look(reader, actor, id));
    if (file === null) throw new FileNotFound();
    return file;
  }

  /** The same, locked until the transaction ends. @throws FileNotFound */
  async lock(tx: Tx, actor: Actor, id: FileId): Promise<StoredFile> {
    const file = await this.look(readerOf(tx), actor, id, 'FOR NO KEY UPDATE');
    if (file === null) throw new FileNotFound();
    return file;
  }

  private look(reader: Reader, actor: Actor, id: FileId, lock = ''): Promise<StoredFile | null> {
    const isOwn = this.wall.restrict('$3 OR f.owner_organisation_id = ANY ($2::uuid[])');
    return reader.one<StoredFile>(
      `SELECT ${COLUMNS} FROM platform.file f
       WHERE f.id = $1 AND ${isOwn} AND $2::uuid[] IS NOT NULL AND $3::boolean IS NOT NULL ${lock}`,
      [id, organisationsOf(actor), actor.kind === 'system'],
    );
  }
}
