import { createHash } from 'node:crypto';

import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';
import { aGrantToPay, aStatement, type StagedGrant } from '../support/payments-stage';

const DAY = '2027-06-15';

describe('The payments of a grant', () => {
  let stage: AssessmentStage;
  let grant: StagedGrant;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    grant = await aGrantToPay(stage, { amount: '50000.01' });
  });

  afterAll(() => stage.close());

  const balances = async () => {
    const path = `/organisations/${grant.funderId}/books/trial-balance?asOf=2027-12-31`;
    const { body } = await grant.officer.get(path).expect(200);
    return body as {
      debits: { amount: string };
      credits: { amount: string };
      lines: readonly { number: string; debits: object; credits: object }[];
    };
  };

  it('are due at signature, to each payee, to the cent, within sixty days', async () => {
    const { agreement, funderId, assessment } = grant;
    const { body } = await grant.officer.get(`/agreements/${agreement.id}/payments`).expect(200);
    expect(body).toMatchObject({
      funderId,
      isPaidThroughLead: false,
      granted: { amount: '50000.01' },
      due: { amount: '30000.00' },
      planned: { amount: '20000.01' },
      ordered: { amount: '0.00' },
      paid: { amount: '0.00' },
    });
    const list = await grant.instalments();
    expect(list.map(({ number, amount, status }) => [number, amount.amount, status])).toEqual([
      ...Array.from({ length: 3 }, () => [1, '10000.00', 'due']),
      ...Array.from({ length: 3 }, () => [2, '6666.67', 'planned']),
    ]);
    expect(list[0]).toMatchObject({ payBy: '2027-08-14', blockers: [] });
    expect(list[0]?.allowedActions).toEqual(['suspend', 'order']);
    expect(list[3]?.blockers.map(({ code }) => code)).toEqual(['trigger-awaited']);
    const [lead, partner] = assessment.team.partners;
    const mine = await grant.instalments(await stage.as(partner ?? { personId: '' }));
    expect(new Set(mine.map(({ payeeId }) => payeeId))).toEqual(
      new Set([partner?.organisation.id]),
    );
    expect(await grant.instalments(await stage.as(lead ?? { personId: '' }))).toHaveLength(6);
  });

  it('tell the payees and the officers that they are due', async () => {
    const { body } = await grant.officer.get('/notifications').expect(200);
    const kinds = body.data.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind === 'instalments-due')).toHaveLength(1);
    const mine = '/notifications?filter[kind]=instalment-due';
    const lead = await grant.assessment.lead.get(mine).expect(200);
    const [own] = lead.body.data;
    expect(own.body).toContain('€10,000 to');
  });

  it('are ordered by one, approved by another, sent, and confirmed by the bank', async () => {
    const due = (await grant.instalments()).filter(({ number }) => number === 1);
    const instalmentIds = due.map(({ id }) => id);
    const { officer, decider, funderId, iban } = grant;
    await decider.post('/payment-orders', { instalmentIds }).expect(403);
    await officer.post('/payment-orders', { instalmentIds }).expect(201);
    const again = await officer.post('/payment-orders', { instalmentIds }).expect(422);
    expect(reasonsOf(again)).toEqual(
      instalmentIds.map((_id, index) => `already-ordered /instalmentIds/${index}`),
    );
    const drafted = await grant.orders();
    expect(drafted.every(({ status }) => status === 'draft')).toBe(true);
    const files = `/organisations/${funderId}/payment-files`;
    expect(reasonsOf(await decider.post(files).expect(422))).toEqual(['nothing-to-send null']);
    for (const { id } of drafted) {
      await officer.act(`/payment-orders/${id}/approve`, 1).expect(403);
      await decider.act(`/payment-orders/${id}/approve`, 2).expect(412);
      await decider.act(`/payment-orders/${id}/approve`, 1).expect(200);
    }
    const holiday = await decider.post(files, { executionOn: '2027-06-19' }).expect(422);
    expect(reasonsOf(holiday)).toEqual(['execution-not-open /executionOn']);
    const { body: file } = await decider.post(files, { executionOn: '2027-06-16' }).expect(201);
    expect(file).toMatchObject({ orders: 3, awaited: 3, total: { amount: '30000.00' } });
    const { text } = await decider.get(`/payment-files/${file.id}/content`).expect(200);
    expect(createHash('sha256').update(text).digest('hex')).toBe(file.sha256);
    expect(text).toContain(`<IBAN>${iban}</IBAN>`);

    const [first, second, third] = drafted.map(({ reference }) => reference);
    const amount = '10000.00';
    const content = aStatement(iban, [
      ...[first, second].map((endToEnd = '') => ({ endToEnd, amount, day: DAY })),
      { amount: '12.30', day: DAY },
      { endToEnd: third ?? '', amount: '9999.99', day: DAY },
    ]);
    const path = `/organisations/${funderId}/bank-statements`;
    const { body: report } = await officer.post(path, { content }).expect(200);
    expect(report).toMatchObject({ lines: 4, known: 0, matched: 2, open: 2 });
    const { body: twice } = await officer.post(path, { content }).expect(200);
    expect(twice).toMatchObject({ id: report.id, lines: 4, known: 4, matched: 2, open: 2 });
    const overlap = aStatement(iban, [{ endToEnd: third ?? '', amount, day: DAY }], 'S2');
    await officer.post(path, { content: overlap }).expect(200);
    expect(new Set((await grant.orders()).map(({ status }) => status))).toEqual(new Set(['paid']));
    const { body: after } = await officer.get(`/payment-files?filter[funderId]=${funderId}`);
    expect(after.data[0].awaited).toBe(0);
  });

  it('leave books that add up, where what is owed is nothing and the bank has paid', async () => {
    const { debits, credits, lines } = await balances();
    expect(debits).toEqual(credits);
    const of = (number: string) => lines.find((line) => line.number === number);
    expect(of('657100')).toMatchObject({ debits: { amount: '50000.01' } });
    expect(of('467100')).toMatchObject({
      debits: { amount: '30000.00' },
      credits: { amount: '50000.01' },
    });
    expect(of('467200')).toMatchObject({
      debits: { amount: '30000.00' },
      credits: { amount: '30000.00' },
    });
    expect(of('512100')).toMatchObject({
      debits: { amount: '0.00' },
      credits: { amount: '30000.00' },
    });
  });

  it('are due again when the bank gives them back, and can be ordered anew', async () => {
    const { officer, funderId, iban } = grant;
    const [order] = await grant.orders();
    const returned = { endToEnd: order?.reference ?? '', amount: '10000.00', day: DAY } as const;
    const content = aStatement(iban, [{ ...returned, mark: 'CRDT' }], 'S3');
    await officer.post(`/organisations/${funderId}/bank-statements`, { content }).expect(200);
    const { body } = await officer.get(`/payment-orders?filter[status]=returned`).expect(200);
    expect(body.data).toMatchObject([{ id: order?.id, reason: 'Compte clos', settledOn: DAY }]);
    const due = (await grant.instalments()).find(({ status }) => status === 'due');
    expect(due?.allowedActions).toEqual(['suspend', 'order']);
    await grant.paid([due?.id ?? '']);
    await stage.hear();
    const { body: told } = await officer.get('/notifications').expect(200);
    expect(told.data.map(({ kind }: { kind: string }) => kind)).toContain('payment-returned');
  });

  it('are settled by hand where the bank says too little', async () => {
    const { officer, funderId, iban } = grant;
    const path = `/organisations/${funderId}/bank-statements`;
    const content = aStatement(iban, [{ amount: '10000.00', day: DAY }], 'S4');
    await officer.post(path, { content }).expect(200);
    const open = '/statement-lines?filter[standing]=open&sort=-bookedOn';
    const { body } = await officer.get(open).expect(200);
    const lineOf = (amount: string) =>
      body.data.find((line: { amount: { amount: string } }) => line.amount.amount === amount);
    const blank = lineOf('10000.00');
    expect(blank.candidates).toHaveLength(1);
    const orderId = blank.candidates[0].id;
    const fee = lineOf('12.30');
    const wrong = await officer.act(`/statement-lines/${fee.id}/match`, 1, { orderId }).expect(422);
    expect(reasonsOf(wrong)).toEqual(['order-of-another-amount /orderId']);
    await officer.act(`/statement-lines/${blank.id}/match`, 1, { orderId }).expect(200);
    await officer.act(`/statement-lines/${fee.id}/set-aside`, 1, { note: 'Frais' }).expect(200);
    const twice = await officer.act(`/statement-lines/${fee.id}/match`, 2, { orderId }).expect(422);
    expect(reasonsOf(twice)).toEqual(['line-not-open null']);
    const orders = await grant.orders();
    expect(orders.find(({ id }) => id === orderId)?.status).toBe('paid');
  });

  it('are no business of others', async () => {
    const other = await aGrantToPay(stage);
    const [mine] = await grant.instalments();
    const [order] = await grant.orders();
    const { officer, decider } = other;
    await officer.get(`/agreements/${grant.agreement.id}/payments`).expect(404);
    await officer.get(`/organisations/${grant.funderId}/due-payments`).expect(403);
    await officer.act(`/instalments/${mine?.id}/suspend`, 1, { reason: 'Une raison.' }).expect(404);
    await decider.act(`/payment-orders/${order?.id}/approve`, 1).expect(404);
    await decider.post(`/organisations/${grant.funderId}/payment-files`).expect(403);
    const files = await grant.decider.get('/payment-files').expect(200);
    await decider.get(`/payment-files/${files.body.data[0].id}/content`).expect(404);
    const list = await officer.get('/payment-orders').expect(200);
    expect(list.body.data).toEqual([]);
    const content = aStatement(grant.iban, []);
    const path = `/organisations/${grant.funderId}/bank-statements`;
    await officer.post(path, { content }).expect(403);
  });
});
