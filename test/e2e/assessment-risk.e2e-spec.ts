import { randomUUID } from 'node:crypto';

import { aGrant } from '../factories/assessment.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

/** In euros, of one financial year. */
const SOUND = { ownFunds: 90_000, workingCapital: 60_000, cash: 60_000, largestIncome: 20_000 };
const FRAGILE = { ownFunds: -5_000, workingCapital: -1_000, cash: 500, largestIncome: 95_000 };

describe('How fragile those who apply are', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const showAccounts = (organisationId: string, personId: string, figures: typeof SOUND) => {
    const cents = (euros: number) => euros * 100;
    return stage.database.sql.query(
      `INSERT INTO organisations.yearly_accounts (id, organisation_id, closed_on, months,
         own_funds_cents, balance_total_cents, working_capital_cents, cash_cents, charges_cents,
         income_cents, largest_income_cents, largest_source, recorded_by, recorded_at)
       VALUES ($1, $2, '2026-12-31', 12, $3, 10000000, $4, $5, 10000000, 10000000, $6, 'Région', $7, now())`,
      [
        randomUUID(),
        organisationId,
        cents(figures.ownFunds),
        cents(figures.workingCapital),
        cents(figures.cash),
        cents(figures.largestIncome),
        personId,
      ],
    );
  };

  const show = async ({ team, officer, path }: StagedAssessment, figures: typeof SOUND) => {
    for (const { organisation, personId } of team.partners)
      await showAccounts(organisation.id, personId, figures);
    return officer.post(`${path}/risk-reading`).expect(200);
  };

  it('is not known while nobody shows accounts, and stops nothing', async () => {
    const staged = await stage.aReviewed();
    const { body } = await staged.officer.get(`${staged.path}/risk-reading`).expect(200);
    expect(body).toMatchObject({
      fragility: null,
      cooperation: 'strong',
      needsMitigation: false,
      withoutAccounts: 3,
    });
    await staged.decider.act(`${staged.path}/decision`, 2, aGrant('1000.00')).expect(201);
  });

  it('is read on two axes that stay apart, with what would make it reasonable', async () => {
    const staged = await stage.anEligible();
    const { body } = await show(staged, FRAGILE);
    expect(body).toMatchObject({
      fragility: 'D',
      cooperation: 'strong',
      drawsOnRiskShare: true,
      needsMitigation: true,
    });
    expect(body.mitigations).toContainEqual({
      code: 'partner-solidarity',
      label: 'Solidarity of the partners if one of them stops',
      isAdvised: true,
    });
    expect(body.organisations).toHaveLength(3);
    expect(body.organisations[0]).toMatchObject({ fragility: 'D' });
  });

  it('never refuses, but asks a grant for a mitigation', async () => {
    const staged = await stage.aReviewed();
    await show(staged, FRAGILE);
    const refused = await staged.decider
      .act(`${staged.path}/decision`, 2, aGrant('1000.00'))
      .expect(422);
    expect(reasonsOf(refused)).toEqual(['mitigation-missing /mitigations']);
    const mitigated = { ...aGrant('1000.00'), mitigations: ['larger-advance'] };
    await staged.decider.act(`${staged.path}/decision`, 2, mitigated).expect(201);
  });

  it('counts what was granted to each class, and what the risk share still holds', async () => {
    const reservedShares = [{ kind: 'risk' as const, ratePct: '20' }];
    const staged = await stage.aReviewed({ call: { reservedShares } });
    await show(staged, FRAGILE);
    const grant = { ...aGrant('1000.00'), pool: 'risk', mitigations: ['split-payments'] };
    await staged.decider.act(`${staged.path}/decision`, 2, grant).expect(201);
    const { body } = await staged.decider
      .get(`/calls/${staged.team.call.id}/risk-share`)
      .expect(200);
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    expect(body).toEqual({
      reserved: eur('300000.00'),
      granted: eur('1000.00'),
      left: eur('299000.00'),
      byClass: [{ fragility: 'D', applications: 1, granted: eur('1000.00') }],
    });
  });

  it('is for those who instruct: neither candidates nor reviewers read it', async () => {
    const staged = await stage.anEligible();
    await show(staged, SOUND);
    const { caller: reviewer } = await stage.assign(staged);
    const path = `${staged.path}/risk-reading`;
    for (const caller of [reviewer, staged.lead])
      expect((await caller.get(path)).body.code).toBe('auth.role-missing');
    const elsewhere = await stage.anEligible();
    expect((await elsewhere.officer.get(path)).body.code).toBe('assessment.assessment-not-found');
    expect((await staged.decider.post(path)).body.code).toBe('auth.role-missing');
    const share = `/calls/${staged.team.call.id}/risk-share`;
    expect((await elsewhere.officer.get(share)).body.code).toBe('assessment.action-forbidden');
  });
});
