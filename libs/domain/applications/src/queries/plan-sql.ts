import { NO_PLAN, type ProjectPlan } from '../domain/project-plan';

/** A plan, with the version of the page that it is written on. */
export interface KeptPlan extends ProjectPlan {
  readonly version: number;
}

/** Of an application whose plan nobody wrote yet. */
export const UNWRITTEN_PLAN: KeptPlan = { ...NO_PLAN, version: 1 };

/** The plan of an application as JSON, null while nobody wrote it; from its id. */
export function planJson(id: string): string {
  return `SELECT json_build_object('startsOn', pp.starts_on, 'durationMonths', pp.duration_months,
      'version', pp.version, 'workPackages', (
        SELECT coalesce(json_agg(json_build_object('code', w.code, 'title', w.title,
          'leadPartnerId', w.lead_partner_id) ORDER BY w.position), '[]')
        FROM applications.work_package w WHERE w.application_id = pp.application_id))
    FROM applications.project_plan pp WHERE pp.application_id = ${id}`;
}
