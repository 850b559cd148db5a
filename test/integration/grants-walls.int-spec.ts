import type { Actor } from '#kernel/actors';
import type { TransactionRunner } from '#platform/database';

import { aMember, anOrganisation } from '../factories/organisations.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import type { TestCaller } from '../support/caller';
import { aGrantToPay, aStatement, type StagedGrant } from '../support/payments-stage';

const SHARED = ['grants.grant', 'grants.instalment', 'grants.suspension'];
const OF_THE_FUNDER = [
  'grants.payment_order',
  'grants.payment_file',
  'grants.bank_statement',
  'grants.statement_line',
];

/** With the first wall taken away, only row-level security stands. */
describe('The second wall round payments', () => {
  let stage: AssessmentStage;
  let transactions: TransactionRunner;
  let grant: StagedGrant;
  let outsider: { readonly actor: Actor; readonly caller: TestCaller };

  beforeAll(async () => {
    stage = await openAssessmentStage({ WALLS: 'off' });
    ({ transactions } = await stage.database.open());
    grant = await aGrantToPay(stage);
    const [first, second] = await grant.instalments();
    const reason = 'Il manque une pièce au dossier.';
    await grant.officer
      .act(`/instalments/${second?.id}/suspend`, second?.version ?? 0, { reason })
      .expect(200);
    await grant.paid([first?.id ?? '']);
    const content = aStatement(grant.iban, [{ amount: '1.00', day: '2027-06-15' }]);
    await grant.officer
      .post(`/organisations/${grant.funderId}/bank-statements`, { content })
      .expect(200);
    const { id } = await anOrganisation(stage.database.sql);
    const member = await aMember(stage.database.sql, id, [
      'officer',
      'decision-maker',
      'auditor',
      'representative',
    ]);
    outsider = { actor: member.actor, caller: await stage.as(member) };
  });

  afterAll(() => stage.close());

  const countFor = (actor: Actor, table: string) =>
    transactions.read(actor, async (reader) => {
      const row = await reader.one<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${table.replace('grants.', 'grants."')}"`,
      );
      return row?.count ?? 0;
    });

  it.each([...SHARED, ...OF_THE_FUNDER])('lets an outsider see no %s', async (table) => {
    expect(await countFor(outsider.actor, table)).toBe(0);
    const { actor } = grant.assessment.team.officer;
    expect(await countFor(actor, table)).toBeGreaterThan(0);
  });

  it.each(OF_THE_FUNDER)('lets no payee see any %s', async (table) => {
    expect(await countFor(grant.assessment.team.lead.actor, table)).toBe(0);
  });

  it('shows each partner its own instalments, and the lead those of all', async () => {
    const { lead, partners } = grant.assessment.team;
    const partner = partners.find((one) => one.id !== lead.id);
    expect(await countFor(lead.actor, 'grants.instalment')).toBe(6);
    expect(await countFor(partner?.actor ?? lead.actor, 'grants.instalment')).toBe(2);
  });

  it('answers an outsider by nothing at all', async () => {
    for (const path of ['/instalments', '/payment-orders', '/payment-files', '/statement-lines']) {
      const { body } = await outsider.caller.get(path).expect(200);
      expect(body.data).toEqual([]);
    }
    await outsider.caller.get(`/agreements/${grant.agreement.id}/payments`).expect(404);
  });

  it('lets nobody change what an order pays, to whom, or where', async () => {
    const { actor } = grant.assessment.team.officer;
    for (const column of ['amount_cents = 1', `iban = 'FR00'`, 'payee_id = funder_id']) {
      await expect(
        transactions.run(actor, (tx) => tx.query(`UPDATE grants.payment_order SET ${column}`)),
      ).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
  });

  it('holds that a second person approves, whatever the application says', async () => {
    await expect(
      stage.database.sql.query('UPDATE grants.payment_order SET approved_by = drafted_by'),
    ).rejects.toMatchObject({ constraint: 'payment_order_is_approved_by_another' });
  });
});
