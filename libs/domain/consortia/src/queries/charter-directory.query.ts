import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';

import type { ConsortiumId } from '../consortia.types';
import type { Charter } from '../governance.types';

const LATEST = `
  SELECT v.number, v.clauses, v.sha256,
    ARRAY(SELECT a.partner_id FROM consortia.charter_adoption a
      WHERE a.consortium_id = v.consortium_id AND a.number = v.number
      ORDER BY a.adopted_at, a.id) AS "adoptedBy"
  FROM consortia.charter_version v WHERE v.consortium_id = $1 ORDER BY v.number DESC LIMIT 1`;

/** What the partners of a consortium agreed among themselves. */
@Injectable()
export class CharterDirectory {
  /** The latest version, whoever adopted it; null: none was written. */
  latest(reader: Reader, consortiumId: ConsortiumId): Promise<Charter | null> {
    return reader.one<Charter>(LATEST, [consortiumId]);
  }
}
