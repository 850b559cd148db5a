import { eurJson, instantJson } from '#platform/database';

/** An organisation by its name, from its id. */
export function organisationJson(id: string): string {
  return `(SELECT json_build_object('id', o.id, 'name', o.name)
    FROM organisations.organisation o WHERE o.id = ${id})`;
}

/** What lists and pages of applications have in common, from `applications.application a`. */
export const OUTLINE = `'id', a.id, 'reference', a.reference, 'title', a.title,
  'status', a.status, 'step', a.step, 'version', a.version,
  'call', json_build_object('id', a.call_id, 'reference', a.call_reference,
    'title', a.call_title, 'revisionNumber', a.revision_number),
  'consortiumId', a.consortium_id, 'lead', ${organisationJson('a.lead_organisation_id')},
  'funderId', a.funder_id, 'requested', ${eurJson('a.requested_cents')},
  'total', ${eurJson('a.total_cents')}, 'createdAt', ${instantJson('a.created_at')},
  'updatedAt', ${instantJson('a.updated_at')}, 'submittedAt', ${instantJson('a.submitted_at')},
  'intakeCode', a.intake_code`;

/** A person by their name, for those who work with them; null when there is nobody. */
export function personJson(id: string): string {
  return `(CASE WHEN ${id} IS NULL THEN NULL
    ELSE json_build_object('id', ${id}, 'name', identity.name_of(${id})) END)`;
}
