import { signedByAll } from '../support/agreements-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';
import { aGrantToPay, type StagedGrant } from '../support/payments-stage';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

interface ReadRecovery {
  readonly id: string;
  readonly version: number;
  readonly payeeId: string;
}

describe('What was paid beyond what is due', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  /** The lead reports that it spent 8 000 of the 40 000 that it had budgeted. */
  async function reportLittle({ officer, assessment, agreement }: StagedGrant): Promise<void> {
    const leadId = assessment.team.lead.organisation.id;
    const list = await assessment.lead
      .get(`/reports?filter[agreementId]=${agreement.id}&filter[organisationId]=${leadId}`)
      .expect(200);
    const path = `/reports/${list.body.data[0].id}`;
    const line = { accountCode: '64', label: 'Salaires', spentOn: '2027-05-02' };
    const content = {
      periodFrom: '2027-01-01',
      periodTo: '2027-06-10',
      narrative: 'Le projet s’est arrêté après trois mois, faute de local pour l’accueillir.',
      lines: [{ ...line, amount: eur('8000.00') }],
    };
    await assessment.lead.put(path, 1, content).expect(200);
    await assessment.lead.act(`${path}/submit`, 2).expect(200);
    const verdicts = [{ position: 1, certified: eur('8000.00') }];
    await officer.put(`${path}/verdicts`, 3, { verdicts }).expect(200);
    await officer.act(`${path}/accept`, 4, {}).expect(200);
    await stage.hear();
  }

  /** It is paid its first instalment before. */
  async function overpaid(): Promise<StagedGrant & { readonly recovery: ReadRecovery }> {
    const grant = await aGrantToPay(stage);
    const { officer, assessment, agreement } = grant;
    const leadId = assessment.team.lead.organisation.id;
    const first = (await grant.instalments()).find(
      ({ payeeId, status }) => payeeId === leadId && status === 'due',
    );
    await grant.paid([first?.id ?? '']);
    await reportLittle(grant);
    const { body } = await officer.get(`/agreements/${agreement.id}/payments`).expect(200);
    return { ...grant, recovery: body.recoveries[0] };
  }

  const balanceOf = async ({ officer, funderId }: StagedGrant, number: string) => {
    const path = `/organisations/${funderId}/books/trial-balance?asOf=2027-12-31`;
    const { body } = await officer.get(path).expect(200);
    expect(body.debits).toEqual(body.credits);
    return body.lines.find((line: { number: string }) => line.number === number)?.balance.amount;
  };

  it('is asked back, told and booked; the plan has nothing left for it', async () => {
    const grant = await overpaid();
    const { assessment, recovery } = grant;
    /** 8 000 of 40 000 were certified: 3 333.33 of 16 666.67 are due, 10 000 were paid. */
    expect(recovery).toMatchObject({
      payeeId: assessment.team.lead.organisation.id,
      ground: 'settlement',
      amount: eur('6666.67'),
      left: eur('6666.67'),
      allowedActions: ['receive'],
    });
    const mine = (await grant.instalments()).filter(({ payeeId }) => payeeId === recovery.payeeId);
    expect(mine.map(({ status }) => status)).toEqual(['ordered', 'dropped']);
    expect(await balanceOf(grant, '467300')).toBe('6666.67');
    const told = await assessment.lead.get('/notifications?filter[kind]=recovery-asked');
    expect(told.body.data[0].body).toContain('€6,666.67');
  });

  it('is kept back from what is due and not ordered, before anything is asked back', async () => {
    const grant = await aGrantToPay(stage);
    const { officer, assessment, agreement } = grant;
    await reportLittle(grant);
    const { body } = await officer.get(`/agreements/${agreement.id}/payments`).expect(200);
    expect(body.recoveries).toEqual([]);
    const leadId = assessment.team.lead.organisation.id;
    const mine = (await grant.instalments()).filter(({ payeeId }) => payeeId === leadId);
    expect(mine.map(({ status, amount }) => [status, amount.amount])).toEqual([
      ['due', '3333.33'],
      ['dropped', '6666.67'],
    ]);
    /** What is owed: 3 333.33 to the lead, 10 000 to each of the two others. */
    expect(await balanceOf(grant, '467200')).toBe('-23333.33');
    await grant.paid([mine[0]?.id ?? '']);
  });

  it('comes back in several payments, never more than was asked; the rest may be waived', async () => {
    const grant = await overpaid();
    const { officer, decider, recovery } = grant;
    const path = `/recoveries/${recovery.id}`;
    const day = { receivedOn: '2027-06-15' };
    const above = { amount: eur('6666.68'), receivedOn: '2031-01-01' };
    const refused = await officer.act(`${path}/receipts`, 1, above).expect(422);
    expect(reasonsOf(refused)).toEqual([
      'above-what-is-left /amount',
      'received-in-the-future /receivedOn',
    ]);
    await decider.act(`${path}/receipts`, 1, { amount: eur('1.00'), ...day }).expect(403);
    const both = await Promise.all(
      [1, 2].map(() => officer.act(`${path}/receipts`, 1, { amount: eur('4000.00'), ...day })),
    );
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const part = { amount: eur('2000.00'), ...day };
    const { body } = await officer.act(`${path}/receipts`, 2, part).expect(200);
    expect(body).toMatchObject({ received: eur('6000.00'), left: eur('666.67') });
    expect(await balanceOf(grant, '467300')).toBe('666.67');
    const reason = 'Petite somme, structure fragile.';
    await officer.act(`${path}/waive`, 3, { reason }).expect(403);
    const { body: waived } = await decider.act(`${path}/waive`, 3, { reason }).expect(200);
    expect(waived).toMatchObject({ left: eur('0.00'), waiver: reason, allowedActions: [] });
    expect(await balanceOf(grant, '467300')).toBe('0.00');
    const none = await decider.act(`${path}/waive`, 4, { reason }).expect(422);
    expect(reasonsOf(none)).toEqual(['nothing-left-to-recover null']);
  });

  it('follows from an amendment as well, and is no business of others', async () => {
    const grant = await aGrantToPay(stage);
    const { agreement, assessment, officer } = grant;
    const due = (await grant.instalments()).filter(({ status }) => status === 'due');
    await grant.paid(due.map(({ id }) => id));
    const path = `/agreements/${agreement.id}`;
    const { body: before } = await officer.get(path).expect(200);
    const less = { reason: 'Le projet s’arrête d’un commun accord.', grant: eur('24000.00') };
    await officer.act(`${path}/amendments`, before.version, less).expect(201);
    const { body: shown } = await officer.get(path).expect(200);
    await signedByAll(stage, { assessment, agreement: shown });
    await stage.hear();
    const { body } = await officer.get(`${path}/payments`).expect(200);
    expect(
      body.recoveries.map(({ ground, amount }: { ground: string; amount: object }) => [
        ground,
        amount,
      ]),
    ).toEqual(Array.from({ length: 3 }, () => ['amendment', eur('2000.00')]));
    const other = await aGrantToPay(stage);
    const one = `/recoveries/${body.recoveries[0].id}/receipts`;
    const part = { amount: eur('1.00'), receivedOn: '2027-06-15' };
    await other.officer.act(one, 1, part).expect(404);
  });
});
