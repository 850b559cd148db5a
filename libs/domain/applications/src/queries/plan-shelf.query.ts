import { Injectable } from '@nestjs/common';

import { invariant } from '#kernel/problems';
import { readerOf, type Tx } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import type { ProjectPlan } from '../domain/project-plan';

/** When, and by whom, something was written. */
export interface Writing {
  readonly at: Date;
  readonly by: string | null;
}

/** Where plans are kept; who writes one holds its application. */
@Injectable()
export class PlanShelf {
  /** Three statements, whatever the number of work packages. Returns the new version. */
  async keep(
    tx: Tx,
    applicationId: ApplicationId,
    plan: ProjectPlan,
    { at, by }: Writing,
  ): Promise<number> {
    const reader = readerOf(tx);
    const row = await reader.one<{ readonly version: number }>(
      `INSERT INTO applications.project_plan AS p
         (application_id, starts_on, duration_months, version, updated_at, updated_by)
       VALUES ($1, $2, $3, 2, $4, $5)
       ON CONFLICT (application_id) DO UPDATE SET starts_on = excluded.starts_on,
         duration_months = excluded.duration_months, version = p.version + 1,
         updated_at = excluded.updated_at, updated_by = excluded.updated_by
       RETURNING version`,
      [applicationId, plan.startsOn, plan.durationMonths, at, by],
    );
    await reader.rows(
      `DELETE FROM applications.work_package
       WHERE application_id = $1 AND code <> ALL ($2::text[])`,
      [applicationId, plan.workPackages.map(({ code }) => code)],
    );
    await reader.rows(
      `INSERT INTO applications.work_package
         (application_id, code, position, title, lead_partner_id)
       SELECT $1, w."code", w."position", w."title", w."leadPartnerId"
       FROM jsonb_to_recordset($2::jsonb)
         AS w("code" text, "position" integer, "title" text, "leadPartnerId" uuid)
       ON CONFLICT (application_id, code) DO UPDATE SET position = excluded.position,
         title = excluded.title, lead_partner_id = excluded.lead_partner_id`,
      [applicationId, JSON.stringify(plan.workPackages.map((w, position) => ({ ...w, position })))],
    );
    invariant(row !== null, 'a plan that is kept has a version');
    return row.version;
  }
}
