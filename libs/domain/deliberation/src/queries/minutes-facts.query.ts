import { Injectable } from '@nestjs/common';

import { instantJson, readerOf, type Tx } from '#platform/database';

import type { SessionId, StatedPosition } from '../deliberation.types';
import type { ConcludedItem } from '../domain/minutes';

/** A file of the agenda, concluded or not. */
type Item = Pick<ConcludedItem, 'applicationId' | 'reference' | 'title'> & {
  readonly conclusion: string | null;
  readonly tally: ConcludedItem['tally'] | null;
  readonly concludedAt: string | null;
};

interface FactsRow {
  readonly items: readonly Item[];
  readonly positions: readonly StatedPosition[];
}

const FACTS = `
  SELECT
    coalesce((SELECT json_agg(json_build_object('applicationId', i.application_id,
        'reference', a.reference, 'title', a.title, 'conclusion', i.conclusion, 'tally', i.tally,
        'concludedAt', ${instantJson('i.concluded_at')}) ORDER BY i.position)
      FROM deliberation.agenda_item i JOIN applications.application a ON a.id = i.application_id
      WHERE i.session_id = $1), '[]') AS items,
    coalesce((SELECT json_agg(json_build_object('applicationId', p.application_id,
        'personId', p.person_id, 'stance', p.stance, 'reason', p.reason))
      FROM deliberation.position p WHERE p.session_id = $1), '[]') AS positions`;

/** All that minutes are drawn up from. Ask as the system: nobody is recused from the minutes. */
@Injectable()
export class MinutesFactsQuery {
  async of(tx: Tx, id: SessionId): Promise<FactsRow> {
    const row = await readerOf(tx).one<FactsRow>(FACTS, [id]);
    return row ?? { items: [], positions: [] };
  }
}
