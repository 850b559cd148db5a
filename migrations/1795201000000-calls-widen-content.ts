import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a call of before says of what it could not say yet: nothing that binds anyone. */
const DEFAULTS = {
  steps: 1,
  phases: [],
  intakes: [],
  isSealedUntilOpening: false,
  opensFilesAtLocal: null,
  funders: [],
  reservedShares: [],
  allocation: { method: 'ranked', partial: 'skip', floorPct: null },
  costFamilies: [],
  simplifiedCosts: { flatRates: [], unitCosts: [], lumpSums: [] },
  documents: [],
  charter: { requiredClauses: [] },
  appraisal: {
    method: 'weighted-grid',
    levels: 1,
    reviewersPerApplication: 1,
    isBlind: false,
    spreadAlert: null,
  },
  agreementTerms: { onwardTransferAllowed: false, consortiumAgreementRequired: false },
  legalRoute: null,
};

const PARTNERSHIP = {
  maxConsortiaPerOrganisation: null,
  isMembershipExclusive: false,
  minShareEss: null,
  maxSingleCollegeShare: null,
  leadLegalForms: [],
  leadMinAgeMonths: null,
  lettersOfCommitmentRequired: false,
  allowsIndividuals: false,
  minSteeringMeetings: 0,
};

/** The one question that a section was. */
const FIELD = {
  code: 'answer',
  label: { fr: 'Réponse', en: 'Answer' },
  help: { fr: '', en: '' },
  type: 'text',
  concept: 'hidden',
  min: null,
  max: null,
  unit: null,
  options: [],
  fields: [],
  minItems: 0,
  maxItems: null,
  shownWhen: null,
};

/**
 * Contents of calls say more: their mode, their steps and phases, what they fund and on which
 * terms; and a section, which was one text, is a list of fields, of which that text is one.
 *
 * Kind: rewrite of `content`, in drafts and in what was published, with the same meaning: the only
 * time that revisions are written again. Locks: the two tables, while it runs. A version of the
 * service before this one does not read what it writes.
 */
export class CallsWidenContent1795201000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(WIDENED);
    await rewritten(db, async () => {
      await db.query(
        `UPDATE calls.call SET content = pg_temp.widened(content), version = version + 1
         WHERE NOT content ? 'mode'`,
      );
      await db.query(
        `UPDATE calls.call_revision SET content = pg_temp.widened(content)
         WHERE NOT content ? 'mode'`,
      );
    });
    await db.query(`DROP FUNCTION pg_temp.widened(jsonb)`);
  }

  /** What was said in the meantime would be lost: there is no way back to one text per section. */
  async down(): Promise<void> {}
}

/** Keys that a content has already win over the defaults. */
const WIDENED = `
  CREATE FUNCTION pg_temp.widened(content jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT '${JSON.stringify(DEFAULTS)}'::jsonb
      || jsonb_build_object('mode', CASE content ->> 'kind'
        WHEN 'cooperative-call' THEN 'cooperative'
        WHEN 'call-for-commons' THEN 'commons'
        ELSE 'competitive' END)
      || content
      || jsonb_build_object(
        'partnership', '${JSON.stringify(PARTNERSHIP)}'::jsonb || (content -> 'partnership'),
        'sections', coalesce((
          SELECT jsonb_agg(s.section - 'kind' - 'maxLength' - 'required' || jsonb_build_object(
            'fields', jsonb_build_array('${JSON.stringify(FIELD)}'::jsonb || jsonb_build_object(
              'full', CASE WHEN (s.section ->> 'required')::boolean
                THEN 'mandatory' ELSE 'optional' END,
              'maxLength', s.section -> 'maxLength'))) ORDER BY s.position)
          FROM jsonb_array_elements(content -> 'sections') WITH ORDINALITY
            AS s (section, position)), '[]'))
  $$`;

/** Revisions refuse to be changed, and rows are hidden even from their owner: not here, not now. */
async function rewritten(db: QueryRunner, rewrite: () => Promise<void>): Promise<void> {
  const freeze = `TRIGGER call_revision_is_never_changed`;
  await db.query(`ALTER TABLE calls.call_revision DISABLE ${freeze}`);
  for (const table of ['call', 'call_revision'])
    await db.query(`ALTER TABLE calls.${table} NO FORCE ROW LEVEL SECURITY`);
  await rewrite();
  for (const table of ['call', 'call_revision'])
    await db.query(`ALTER TABLE calls.${table} FORCE ROW LEVEL SECURITY`);
  await db.query(`ALTER TABLE calls.call_revision ENABLE ${freeze}`);
}
