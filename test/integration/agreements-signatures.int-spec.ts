import { randomUUID } from 'node:crypto';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { TransactionRunner, Tx } from '#platform/database';
import type { Organisation } from '#domain/organisations';

import { aMember, anOrganisation } from '../factories/organisations.factory';
import { anAgreement, type StagedAgreement } from '../support/agreements-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { statusesOf } from '../support/caller';

const RULE = { code: '23514', constraint: 'parts_of_an_agreement_add_up' };
const NOT_ALLOWED = { code: '42501' };

describe('Signatures that arrive together', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const keptOf = async ({ agreement }: StagedAgreement) => {
    const { rows } = await stage.database.sql.query(
      `SELECT a.status, a.version,
         (SELECT count(*)::int FROM agreements.party p
          WHERE p.agreement_id = a.id AND p.signed_at IS NOT NULL) AS signed,
         (SELECT count(*)::int FROM platform.outbox_message m WHERE m.subject_id = a.id::text
          AND m.name = 'agreements.agreement-signed.v1') AS told,
         (SELECT count(*)::int FROM platform.outbox_message m WHERE m.subject_id = a.id::text
          AND m.name = 'agreements.agreement-in-force.v1') AS "inForce"
       FROM agreements.agreement a WHERE id = $1`,
      [agreement.id],
    );
    return rows[0];
  };

  it('by two people for one party are one', async () => {
    const staged = await anAgreement(stage);
    const { team, lead } = staged.assessment;
    const organisationId = team.lead.organisation.id;
    const second = await aMember(stage.database.sql, organisationId, ['representative']);
    const callers = [lead, await stage.as(second), lead, await stage.as(second)];
    const answers = await Promise.all(
      callers.map((caller) =>
        caller.act(`/agreements/${staged.agreement.id}/sign`, 1, { organisationId }),
      ),
    );
    expect(statusesOf(answers)).toEqual([200, 409, 409, 409]);
    expect(await keptOf(staged)).toEqual({
      status: 'drafted',
      version: 2,
      signed: 1,
      told: 1,
      inForce: 0,
    });
  });

  it('by the last two parties bring it into force once', async () => {
    const staged = await anAgreement(stage);
    const { team, decider } = staged.assessment;
    const path = `/agreements/${staged.agreement.id}/sign`;
    await decider.act(path, 1, { organisationId: team.funder.id }).expect(200);
    const signatories = await Promise.all(
      team.partners.map(async (partner) => ({
        caller: await stage.as(partner),
        body: { organisationId: partner.organisation.id },
      })),
    );
    const [first, ...last] = signatories;
    await first?.caller.act(path, 2, first.body).expect(200);

    const answers = await Promise.all(last.map(({ caller, body }) => caller.act(path, 3, body)));
    expect(statusesOf(answers)).toEqual([200, 412]);
    const late = last[answers.findIndex(({ status }) => status === 412)];
    const { body } = await (late?.caller ?? decider).act(path, 4, late?.body).expect(200);
    expect(body).toMatchObject({ status: 'in-force', version: 5 });
    expect(await keptOf(staged)).toEqual({
      status: 'in-force',
      version: 5,
      signed: 4,
      told: 4,
      inForce: 1,
    });
  });
});

describe('The terms of an agreement', () => {
  let stage: AssessmentStage;
  let transactions: TransactionRunner;
  let staged: StagedAgreement;
  let party: Actor;
  let stranger: Organisation;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    ({ transactions } = await stage.database.open());
    staged = await anAgreement(stage);
    party = staged.assessment.team.lead.actor;
    stranger = await anOrganisation(stage.database.sql);
  });

  afterAll(() => stage.close());

  const addParty = (tx: Tx, share: number) =>
    tx.query(
      `INSERT INTO agreements.party (agreement_id, organisation_id, capacity, share_cents, position)
       VALUES ($1, $2, 'partner', $3, 9)`,
      [staged.agreement.id, stranger.id, share],
    );

  it('add up to the grant, or nothing is kept', async () => {
    const kept = async () => {
      const { rows } = await stage.database.sql.query(
        `SELECT count(*)::int AS count FROM agreements.party WHERE agreement_id = $1`,
        [staged.agreement.id],
      );
      return rows[0];
    };
    let said = false;
    await expect(
      transactions.run(SYSTEM, async (tx) => {
        await addParty(tx, 1);
        said = true;
      }),
    ).rejects.toMatchObject(RULE);
    expect(said).toBe(true);
    expect(await kept()).toEqual({ count: 4 });

    await expect(
      transactions.run(SYSTEM, (tx) =>
        tx.query(
          `INSERT INTO agreements.instalment (agreement_id, number, label, trigger, rate_ppm,
             amount_cents) VALUES ($1, 9, '{}', 'agreement-in-force', 1, 1)`,
          [staged.agreement.id],
        ),
      ),
    ).rejects.toMatchObject(RULE);
    const bare = `INSERT INTO agreements.agreement SELECT (jsonb_populate_record(a, jsonb_build_object(
      'id', $2::uuid, 'application_id', b.id, 'reference', 'X'))).* FROM agreements.agreement a,
      (SELECT id FROM applications.application WHERE id NOT IN (
        SELECT application_id FROM agreements.agreement) LIMIT 1) b WHERE a.id = $1`;
    await stage.aSubmitted();
    await expect(
      transactions.run(SYSTEM, (tx) => tx.query(bare, [staged.agreement.id, randomUUID()])),
    ).rejects.toMatchObject(RULE);
  });

  it.each([
    ['its grant', 'UPDATE agreements.agreement SET grant_cents = 1'],
    ['its parties', 'UPDATE agreements.agreement SET reader_organisation_ids = NULL'],
    ['a share', 'UPDATE agreements.party SET share_cents = 1'],
    ['an instalment', 'UPDATE agreements.instalment SET amount_cents = 1'],
    ['a party away', 'DELETE FROM agreements.party'],
    ['everything away', 'TRUNCATE agreements.agreement CASCADE'],
  ])('are never edited by a party nor by the house: %s', async (_, sql) => {
    await expect(transactions.run(party, (tx) => tx.query(sql))).rejects.toMatchObject(NOT_ALLOWED);
    await expect(transactions.run(SYSTEM, (tx) => tx.query(sql))).rejects.toMatchObject(
      NOT_ALLOWED,
    );
  });

  it('are joined by nobody on their own', async () => {
    await expect(transactions.run(party, (tx) => addParty(tx, 0))).rejects.toMatchObject(
      NOT_ALLOWED,
    );
  });
});
