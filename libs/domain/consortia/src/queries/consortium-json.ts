import { instantJson } from '#platform/database';
import { statusAt } from './sql';

/** Who is in the consortium `c` now, the lead first. */
export const PARTNERS = `(
  SELECT coalesce(json_agg(json_build_object(
    'id', p.id, 'organisationId', p.organisation_id, 'name', p.name, 'role', p.role,
    'college', p.college, 'joinedAt', ${instantJson('p.joined_at')})
    ORDER BY p.role <> 'lead', p.joined_at, p.id), '[]')
  FROM consortia.partner p WHERE p.consortium_id = c.id AND p.left_at IS NULL)`;

/** Who came to the consortium `c`, who went and who came to lead it, the first first. */
export const HISTORY = `(
  SELECT coalesce(json_agg(json_build_object(
    'at', ${instantJson('e.at')}, 'what', e.what, 'organisationId', e.organisation_id, 'name', e.name)
    ORDER BY e.at, e.what, e.id), '[]')
  FROM (
    SELECT id, joined_at AS at, 'joined' AS what, organisation_id, name FROM consortia.partner
    WHERE consortium_id = c.id
    UNION ALL
    SELECT id, left_at, departure, organisation_id, name FROM consortia.partner
    WHERE consortium_id = c.id AND left_at IS NOT NULL
    UNION ALL
    SELECT h.id, h.answered_at, 'took-lead', h.to_organisation_id, p.name
    FROM consortia.lead_handover h JOIN consortia.partner p ON p.id = h.to_partner_id
    WHERE h.consortium_id = c.id AND h.status = 'accepted') e)`;

/** The last hundred invitations, for the organisation that made them only: they hold addresses. */
export function invitationsOf(organisations: string, now: string): string {
  return `(
    SELECT coalesce(json_agg(i.line ORDER BY i.id DESC), '[]')
    FROM (
      SELECT i.id, json_build_object(
        'id', i.id, 'organisationId', i.organisation_id, 'organisationName', i.organisation_name,
        'email', i.email, 'role', i.role, 'status', ${statusAt(now)},
        'invitedAt', ${instantJson('i.invited_at')}, 'expiresAt', ${instantJson('i.expires_at')}) AS line
      FROM consortia.invitation i
      WHERE i.consortium_id = c.id AND i.lead_organisation_id = ANY (${organisations}::uuid[])
      ORDER BY i.id DESC LIMIT 100) i)`;
}
