import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { SYSTEM } from '#kernel/actors';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import { personRecused } from '../judging.events';
import type { ConflictLink, RecusalCause } from '../domain/conflict';
import { ConflictsQuery } from '../queries/conflicts.query';

import { AssessmentJournal } from './assessment-journal';

interface Recused {
  readonly applicationId: ApplicationId;
  readonly personId: PersonId;
  readonly cause: RecusalCause;
  readonly links: readonly ConflictLink[];
}

type KeptRecusal = Recused & { readonly funderId: OrganisationId };

/** Once recused, always recused: what was found later changes nothing. */
const RECUSE = `
  INSERT INTO assessment.recusal (application_id, person_id, call_id, funder_id, cause, links, since)
  SELECT one."applicationId", one."personId", a.call_id, a.funder_id, one.cause, one.links, $2
  FROM json_to_recordset($1::json)
    AS one ("applicationId" uuid, "personId" uuid, cause text, links jsonb)
  JOIN applications.application a ON a.id = one."applicationId"
  ON CONFLICT (application_id, person_id) DO NOTHING
  RETURNING application_id AS "applicationId", person_id AS "personId", funder_id AS "funderId",
    cause, links`;

/** What they wrote is kept, and no longer counts. */
const CLOSE_REVIEWS = `
  UPDATE assessment.review r SET status = 'recused', version = version + 1
  FROM assessment.recusal k
  WHERE k.application_id = r.application_id AND k.person_id = r.reviewer_id
    AND r.application_id = ANY ($1::uuid[]) AND r.status IN ('assigned', 'submitted')`;

/** Keeps people from what they may not judge: at once, whatever they have open. */
@Injectable()
export class RecuseService {
  constructor(
    private readonly conflicts: ConflictsQuery,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Recuses whoever is in conflict with these applications: those of `personIds`, or whoever judges
   * for their funder. As the system; a constant number of statements but for what is told.
   */
  async recuseConflicted(
    tx: Tx,
    applicationIds: readonly ApplicationId[],
    personIds: readonly PersonId[] | null = null,
  ): Promise<void> {
    const search = { applicationIds, personIds, at: this.clock() };
    const found = await this.conflicts.find(readerOf(tx), search);
    await this.recuse(
      tx,
      found.map((one) => ({ ...one, cause: 'computed' as const })),
    );
  }

  /** As the system. */
  async recuse(tx: Tx, recused: readonly Recused[]): Promise<void> {
    if (recused.length === 0) return;
    const at = this.clock();
    const kept = await readerOf(tx).rows<KeptRecusal>(RECUSE, [JSON.stringify(recused), at]);
    await tx.query(CLOSE_REVIEWS, [kept.map(({ applicationId }) => applicationId)]);
    for (const { applicationId, funderId, personId, cause, links } of kept) {
      await this.journal.keep(tx, SYSTEM, {
        action: 'assessment.person-recused',
        assessment: { applicationId, funderId },
        after: { personId, cause, links },
        event: personRecused({ applicationId, funderId, personId, cause }),
      });
    }
  }
}
