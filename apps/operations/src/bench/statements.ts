/**
 * The SQL that each request needs, prepared, with the shape that the product answers: what the bare
 * server runs. No authorisation, no row-level security, no validation, no cursor.
 */
const eur = (cents: string) =>
  `json_build_object('amount', round(${cents} / 100.0, 2)::text, 'currency', 'EUR')`;
const instant = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const organisation = (id: string) =>
  `(SELECT json_build_object('id', o.id, 'name', o.name)
    FROM organisations.organisation o WHERE o.id = ${id})`;

const OUTLINE = `'id', a.id, 'reference', a.reference, 'title', a.title,
  'status', a.status, 'version', a.version,
  'call', json_build_object('id', a.call_id, 'reference', a.call_reference,
    'title', a.call_title, 'revisionNumber', a.revision_number),
  'consortiumId', a.consortium_id, 'lead', ${organisation('a.lead_organisation_id')},
  'funderId', a.funder_id, 'requested', ${eur('a.requested_cents')},
  'total', ${eur('a.total_cents')}, 'createdAt', ${instant('a.created_at')},
  'updatedAt', ${instant('a.updated_at')}, 'submittedAt', ${instant('a.submitted_at')}`;

export const LIST = `
  SELECT json_build_object('data', json_agg(item))::text AS json FROM (
    SELECT json_build_object(${OUTLINE}) AS item FROM applications.application a
    WHERE a.call_id = $1 AND a.status = 'submitted'
    ORDER BY a.submitted_at DESC, a.id DESC LIMIT 25) page`;

export const GET = `
  SELECT json_build_object(${OUTLINE},
    'sections', (SELECT json_agg(json_build_object('code', s.code, 'label', q.section -> 'label',
        'help', q.section -> 'help', 'fields', q.section -> 'fields', 'answers', s.answers,
        'version', s.version, 'updatedAt', ${instant('s.updated_at')}) ORDER BY q.position)
      FROM jsonb_array_elements(r.content -> 'sections') WITH ORDINALITY AS q (section, position)
      JOIN applications.section_answer s
        ON s.application_id = a.id AND s.code = q.section ->> 'code'),
    'partners', (SELECT json_agg(json_build_object('partnerId', p.partner_id,
        'organisation', ${organisation('p.organisation_id')}, 'role', p.role,
        'college', p.college, 'version', p.version, 'requested', ${eur('p.requested_cents')},
        'total', ${eur('p.total_cents')},
        'lines', (SELECT json_agg(json_build_object('account', l.account_code, 'label', l.label,
            'amount', ${eur('l.amount_cents')}, 'funderId', l.funder_id,
            'isSecured', l.is_secured, 'counterpartId', l.counterpart_id) ORDER BY l.position)
          FROM applications.budget_line l
          WHERE l.application_id = p.application_id AND l.partner_id = p.partner_id))
        ORDER BY p.role <> 'lead', p.joined_at, p.partner_id)
      FROM applications.partner p WHERE p.application_id = a.id))::text AS json
  FROM applications.application a
  JOIN calls.call_revision r ON r.call_id = a.call_id AND r.number = a.revision_number
  WHERE a.id = $1`;

/** What saving an answer does to the database, in one transaction, in this order. */
export const SAVE = {
  lock: `SELECT id, version, status FROM applications.application WHERE id = $1 FOR NO KEY UPDATE`,
  read: `SELECT id, version FROM applications.section_answer
    WHERE application_id = $1 AND code = 'section-1'`,
  write: `WITH written AS (
      UPDATE applications.section_answer
      SET answers = $2, version = version + 1, updated_at = now() WHERE id = $1 AND version = $3
      RETURNING application_id, code, version, answers)
    INSERT INTO applications.section_version (application_id, section_code, version, answers,
      saved_at, origin)
    SELECT application_id, code, version, answers, now(), 'written' FROM written
    RETURNING version`,
  touch: `UPDATE applications.application SET updated_at = now(), version = version + 1
    WHERE id = $1 AND version = $2`,
  audit: `INSERT INTO platform.audit_entry (id, at, actor_kind, action, subject_kind, subject_id,
      before_hash, after_hash, request_id)
    VALUES (gen_random_uuid(), now(), 'person', 'applications.section-saved', 'application', $1,
      sha256('before'), sha256('after'), 'bench')`,
} as const;
