import type { Actor } from '#kernel/actors';
import type { TransactionRunner } from '#platform/database';

import { aMember, anOrganisation } from '../factories/organisations.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { aGrantToPay, type StagedGrant } from '../support/payments-stage';

/** With the first wall taken away, only row-level security stands. */
describe('The second wall round reports', () => {
  let stage: AssessmentStage;
  let transactions: TransactionRunner;
  let grant: StagedGrant;
  let path: string;

  beforeAll(async () => {
    stage = await openAssessmentStage({ WALLS: 'off' });
    ({ transactions } = await stage.database.open());
    grant = await aGrantToPay(stage);
    const { lead, team } = grant.assessment;
    const list = await lead.get('/reports').expect(200);
    const mine = list.body.data.find(
      (one: { organisationId: string }) => one.organisationId === team.lead.organisation.id,
    );
    path = `/reports/${mine.id}`;
    await lead.put(path, mine.version, CONTENT).expect(200);
  });

  afterAll(() => stage.close());

  const countFor = (actor: Actor, table: string) =>
    transactions.read(actor, async (reader) => {
      const row = await reader.one<{ count: number }>(
        `SELECT count(*)::int AS count FROM reports.${table}`,
      );
      return row?.count;
    });

  it('lets an outsider see no report, and no line', async () => {
    const { id } = await anOrganisation(stage.database.sql);
    const { actor } = await aMember(stage.database.sql, id, ['officer', 'representative']);
    expect([await countFor(actor, 'report'), await countFor(actor, 'line')]).toEqual([0, 0]);
  });

  it('shows each partner its own, and the lead those of all', async () => {
    const { lead, partners } = grant.assessment.team;
    const partner = partners.find((one) => one.id !== lead.id)?.actor ?? lead.actor;
    expect([await countFor(lead.actor, 'report'), await countFor(partner, 'report')]).toEqual([
      3, 1,
    ]);
    expect(await countFor(partner, 'line')).toBe(0);
  });

  it('shows the funder the lines once they are submitted, not before', async () => {
    const { actor } = grant.assessment.team.officer;
    expect(await countFor(actor, 'line')).toBe(0);
    await grant.assessment.lead.act(`${path}/submit`, 2).expect(200);
    expect(await countFor(actor, 'line')).toBe(1);
  });

  it('lets nobody change what was spent', async () => {
    const { actor } = grant.assessment.team.officer;
    await expect(
      transactions.run(actor, (tx) => tx.query('UPDATE reports.line SET amount_cents = 1')),
    ).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

const CONTENT = {
  periodFrom: '2027-01-01',
  periodTo: '2027-06-10',
  narrative: 'Trois ateliers ouverts, quarante habitants formés, un four commun.',
  lines: [
    {
      accountCode: '64',
      label: 'Salaires',
      spentOn: '2027-05-02',
      amount: { amount: '1000.00', currency: 'EUR' },
    },
  ],
};
