import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { PersonId } from '#domain/identity';

import { TIES_LAST_YEARS, type ConflictLink } from '../domain/conflict';

/** Every way from one person to one application. */
export interface FoundConflict {
  readonly applicationId: ApplicationId;
  readonly personId: PersonId;
  readonly links: readonly ConflictLink[];
}

export interface ConflictSearch {
  readonly applicationIds: readonly ApplicationId[];
  /** Null: whoever judges for the funder of each application. */
  readonly personIds: readonly PersonId[] | null;
  readonly at: Date;
}

/**
 * The organisations on the side of an application: partners present and past, and those who
 * finance it besides the funders of the call.
 */
const SIDES = `
  judged AS (
    SELECT a.id, a.call_id, a.revision_number, a.funder_id, a.consortium_id
    FROM applications.application a WHERE a.id = ANY ($1::uuid[])),
  judging_funder AS (
    SELECT id AS application_id, funder_id FROM judged
    UNION
    SELECT j.id, (f->>'organisationId')::uuid FROM judged j
    JOIN calls.call_revision v ON v.call_id = j.call_id AND v.number = j.revision_number
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(v.content->'funders', '[]')::jsonb) AS f),
  side AS (
    SELECT j.id AS application_id, p.organisation_id,
      CASE WHEN p.left_at IS NULL THEN p.role ELSE 'former-partner' END AS side
    FROM judged j JOIN consortia.partner p ON p.consortium_id = j.consortium_id
    UNION
    SELECT j.id, l.funder_id, 'co-funder'
    FROM judged j JOIN applications.budget_line l ON l.application_id = j.id
    WHERE l.funder_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM judging_funder f
      WHERE f.application_id = j.id AND f.funder_id = l.funder_id))`;

/** Whoever may judge for a funder, and experts from outside. */
const JUDGES = `
  judge AS (
    SELECT j.id AS application_id, m.person_id
    FROM judged j JOIN identity.membership m ON m.organisation_id = j.funder_id
    WHERE m.ended_at IS NULL AND m.roles && ARRAY['reviewer', 'officer', 'decision-maker']
      AND ($2::uuid[] IS NULL OR m.person_id = ANY ($2::uuid[]))
    UNION
    SELECT r.application_id, r.reviewer_id FROM assessment.review r
    WHERE r.application_id = ANY ($1::uuid[])
      AND ($2::uuid[] IS NULL OR r.reviewer_id = ANY ($2::uuid[]))
    UNION
    SELECT j.id, p.id FROM judged j CROSS JOIN unnest(coalesce($2::uuid[], '{}')) AS p (id))`;

/** What binds them: rights here, and what they declared, until some years after its end. */
const TIES = `
  tie AS (
    SELECT m.person_id, m.organisation_id,
      CASE WHEN m.ended_at IS NULL THEN 'member' ELSE 'former-member' END AS tie
    FROM identity.membership m
    WHERE m.person_id IN (SELECT person_id FROM judge)
      AND (m.ended_at IS NULL OR m.ended_at > $3::timestamptz - make_interval(years => $4))
    UNION
    SELECT i.person_id, o.id, i.kind
    FROM assessment.interest i
    JOIN organisations.organisation o ON o.id = i.organisation_id OR o.siren = i.siren
    WHERE i.person_id IN (SELECT person_id FROM judge)
      AND (i.ended_on IS NULL OR i.ended_on > $3::timestamptz - make_interval(years => $4)))`;

const CONFLICTS = `
  WITH ${SIDES}, ${JUDGES}, ${TIES}
  SELECT g.application_id AS "applicationId", g.person_id AS "personId",
    json_agg(json_build_object('organisationId', s.organisation_id, 'tie', t.tie, 'side', s.side)
      ORDER BY s.organisation_id, t.tie, s.side) AS links
  FROM judge g
  JOIN tie t ON t.person_id = g.person_id
  JOIN organisations.organisation bound ON bound.id = t.organisation_id
  JOIN organisations.organisation known
    ON coalesce(known.merged_into_id, known.id) = coalesce(bound.merged_into_id, bound.id)
  JOIN side s ON s.application_id = g.application_id AND s.organisation_id = known.id
  WHERE NOT EXISTS (SELECT FROM judging_funder f
    WHERE f.application_id = g.application_id AND f.funder_id = s.organisation_id)
  GROUP BY g.application_id, g.person_id
  ORDER BY g.application_id, g.person_id`;

/**
 * Follows the graph from people to applications, in one statement: two registrations that became
 * one organisation are one here too. Ask as the system.
 */
@Injectable()
export class ConflictsQuery {
  find(reader: Reader, { applicationIds, personIds, at }: ConflictSearch) {
    return reader.rows<FoundConflict>(CONFLICTS, [applicationIds, personIds, at, TIES_LAST_YEARS]);
  }
}
