import { aCall, aCallContent, aFunder } from '../factories/calls.factory';
import { aMember } from '../factories/organisations.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';

const APPLICATIONS = 1_000;
const REVIEWERS = 5;

/** Scores from 40 to 100 that no two neighbours share; the fifth reviewer is recused from one in ten. */
const FILL = [
  `CREATE TEMPORARY TABLE file AS
   SELECT gen_random_uuid() AS id, gen_random_uuid() AS assessment_id, n
   FROM generate_series(1, ${APPLICATIONS}) n`,
  `INSERT INTO applications.application (id, reference, title, search, call_id, revision_number,
     call_reference, call_title, consortium_id, lead_organisation_id, funder_id, chart_code,
     status, version, requested_cents, total_cents, reader_organisation_ids, created_at,
     updated_at, submitted_at)
   SELECT f.id, 'T-' || f.id, 'Cuisines', '', c.id, 1, c.reference, '{}', f.id, c.funder_id,
     c.funder_id, (SELECT code FROM applications.chart LIMIT 1), 'eligible', 1, 100 * n, 200000,
     ARRAY[c.funder_id], now(), now(), now()
   FROM file f, calls.call c WHERE c.id = $1`,
  `INSERT INTO assessment.assessment (id, application_id, call_id, funder_id, status, version,
     is_admissible, rules, first_score, computed_at, confirmed_at, confirmed_by)
   SELECT f.assessment_id, f.id, c.id, c.funder_id, 'eligible', 2, true, '[]',
     '{"score": 0, "terms": []}', now(), now(), gen_random_uuid()
   FROM file f, calls.call c WHERE c.id = $1`,
  `INSERT INTO assessment.review (id, assessment_id, application_id, funder_id, reviewer_id, status,
     notes, comment, score_hundredths, assigned_by, assigned_at, submitted_at, call_id,
     revision_number, application_reference)
   SELECT gen_random_uuid(), f.assessment_id, f.id, c.funder_id,
     (SELECT id FROM identity.person LIMIT 1 OFFSET r - 1),
     CASE WHEN r = 5 AND n % 10 = 0 THEN 'recused' ELSE 'submitted' END,
     json_build_array(json_build_object('criterionCode', 'cooperation', 'points', r % 6)), '',
     4000 + (n * 7 + r * 13) % 6000, gen_random_uuid(), now(), now(), c.id, 1, 'T-' || f.id
   FROM file f, calls.call c, generate_series(1, ${REVIEWERS}) r WHERE c.id = $1`,
];

describe('The scores of a large call', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  it('are added up by one worker, and come out the same again', async () => {
    const { sql } = stage.database;
    const funder = await aFunder(sql);
    const call = await aCall(sql, funder.id, { content: aCallContent() });
    for (let nth = 0; nth < REVIEWERS; nth += 1) await aMember(sql, funder.id, ['reviewer']);
    const client = await sql.connect();
    await client.query(`SET session_replication_role = replica`);
    for (const statement of FILL)
      await client.query(statement, statement.includes('$1') ? [call.id] : []);
    await client.query(`SET session_replication_role = origin`);
    client.release();
    const officer = await stage.as(await aMember(sql, funder.id, ['officer']));

    const addUp = async () => {
      await officer.post(`/calls/${call.id}/ranking/refresh`).expect(202);
      await stage.hear();
    };
    const read = async () => {
      const { rows } = await sql.query<{ counted: number }>(
        `SELECT application_id, mean_hundredths, spread_hundredths, cooperation_hundredths,
           counted_reviews AS counted
         FROM assessment.score_summary WHERE call_id = $1 ORDER BY application_id`,
        [call.id],
      );
      return rows;
    };

    await addUp();
    const first = await read();
    expect(first).toHaveLength(APPLICATIONS);
    expect(first.filter(({ counted }) => counted === REVIEWERS - 1)).toHaveLength(
      APPLICATIONS / 10,
    );
    await addUp();
    expect(await read()).toEqual(first);
    const { body } = await officer.get(`/calls/${call.id}/ranking`).expect(200);
    expect(body.entries).toHaveLength(APPLICATIONS);
  });
});
