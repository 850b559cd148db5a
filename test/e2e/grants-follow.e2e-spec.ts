import { aMember, anOrganisation } from '../factories/organisations.factory';
import { anIban } from '../factories/vault.factory';
import { anAgreement, signedByAll } from '../support/agreements-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf, statusesOf } from '../support/caller';
import { aGrantToPay, type ReadInstalment } from '../support/payments-stage';

const DAY_MS = 86_400_000;

describe('An instalment', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  it('says to everyone all that stops it, at once', async () => {
    const { assessment, agreement } = await anAgreement(stage);
    await signedByAll(stage, { assessment, agreement });
    await stage.hear();
    const { officer, lead, team } = assessment;
    const path = `/agreements/${agreement.id}/payments`;
    const { body } = await lead.get(path).expect(200);
    const leadId = team.lead.organisation.id;
    const first = body.instalments.find(({ payeeId }: ReadInstalment) => payeeId === leadId);
    const codes = first.blockers.map(({ code }: { code: string }) => code);
    expect(codes).toEqual([
      'commitment-missing',
      'aid-not-settled',
      'payer-account-missing',
      'payee-account-missing',
    ]);
    const names = team.partners.map(({ organisation }) => organisation.name);
    expect(first.blockers[1].sentence.en).toContain(names[0]);
    const instalmentIds = [first.id, agreement.id];
    const refused = await officer.post('/payment-orders', { instalmentIds }).expect(422);
    expect(reasonsOf(refused)).toEqual([
      ...codes.map((code: string) => `${code} /instalmentIds/0`),
      'instalment-unknown /instalmentIds/1',
    ]);
    expect((await officer.get('/payment-orders').expect(200)).body.data).toEqual([]);
  });

  it('stands still while it is suspended, and its last day moves as much', async () => {
    const { officer, decider, assessment, instalments } = await aGrantToPay(stage);
    const [due] = await instalments();
    const path = `/instalments/${due?.id}`;
    const reason = 'Le compte rendu de la réunion de lancement manque.';
    await decider.act(`${path}/suspend`, due?.version ?? 0, { reason }).expect(403);
    await officer.act(`${path}/suspend`, 99, { reason }).expect(412);
    const { body } = await officer
      .act(`${path}/suspend`, due?.version ?? 0, { reason })
      .expect(200);
    expect(body).toMatchObject({ suspendedFor: reason, allowedActions: ['resume'] });
    const again = await officer.act(`${path}/suspend`, body.version, { reason }).expect(422);
    expect(reasonsOf(again)).toEqual(['already-suspended null']);
    const order = { instalmentIds: [due?.id] };
    const refused = await officer.post('/payment-orders', order).expect(422);
    expect(reasonsOf(refused)).toEqual(['payment-suspended /instalmentIds/0']);
    stage.clock.set(new Date(stage.clock.now().getTime() + 10 * DAY_MS));
    const later = await stage.as(assessment.team.officer);
    const { body: resumed } = await later.act(`${path}/resume`, body.version).expect(200);
    const moved = new Date(`${due?.payBy}T00:00:00Z`).getTime() + 10 * DAY_MS;
    expect(resumed.payBy).toBe(new Date(moved).toISOString().slice(0, 10));
    expect(resumed.suspendedOn).toBeNull();
    const none = await later.act(`${path}/resume`, resumed.version).expect(422);
    expect(reasonsOf(none)).toEqual(['not-suspended null']);
  });

  it('is due once an officer says what came about, not before, and once', async () => {
    const { officer, instalments } = await aGrantToPay(stage);
    const last = (await instalments()).at(-1);
    const path = `/instalments/${last?.id}/declare-due`;
    const today = stage.clock.now().toISOString().slice(0, 10);
    const said = { dueOn: '2031-01-01', reason: 'Bilan final accepté le 10.' };
    const early = await officer.act(path, 1, said).expect(422);
    expect(reasonsOf(early)).toEqual(['due-in-the-future /dueOn']);
    const { body } = await officer.act(path, 1, { ...said, dueOn: today }).expect(200);
    expect(body).toMatchObject({ status: 'due', dueOn: today, dueReason: said.reason });
    const twice = await officer.act(path, body.version, { ...said, dueOn: today }).expect(422);
    expect(reasonsOf(twice)).toEqual(['not-planned null']);
  });

  it('is ordered once, however many order it at once', async () => {
    const { officer, instalments, orders } = await aGrantToPay(stage);
    const instalmentIds = (await instalments())
      .filter(({ status }) => status === 'due')
      .map(({ id }) => id);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => officer.post('/payment-orders', { instalmentIds })),
    );
    expect(statusesOf(answers)).toEqual([201, ...Array.from({ length: 7 }, () => 422)]);
    expect(await orders()).toHaveLength(instalmentIds.length);
  });

  it('is in one file, however many are made at once', async () => {
    const { officer, decider, funderId, instalments, orders } = await aGrantToPay(stage);
    const due = (await instalments()).filter(({ status }) => status === 'due');
    const instalmentIds = due.map(({ id }) => id);
    const { body } = await officer.post('/payment-orders', { instalmentIds }).expect(201);
    for (const id of body.orderIds)
      await decider.act(`/payment-orders/${id}/approve`, 1).expect(200);
    const path = `/organisations/${funderId}/payment-files`;
    const answers = await Promise.all([1, 2, 3, 4].map(() => decider.post(path)));
    expect(statusesOf(answers)).toEqual([201, 422, 422, 422]);
    expect(new Set((await orders()).map(({ status }) => status))).toEqual(new Set(['sent']));
  });

  it('is not paid to an account that has just changed, even when it is ordered already', async () => {
    const { officer, decider, assessment, instalments, orders } = await aGrantToPay(stage);
    const lead = assessment.team.lead.organisation;
    const due = (await instalments()).find(({ payeeId }) => payeeId === lead.id);
    await officer.post('/payment-orders', { instalmentIds: [due?.id] }).expect(201);
    const at = stage.clock.now();
    const { rows } = await stage.database.sql.query<{ proofId: string }>(
      `SELECT proof_id AS "proofId" FROM organisations.bank_details WHERE organisation_id = $1`,
      [lead.id],
    );
    const other = { iban: anIban(99_999), holder: 'Ailleurs', proofId: rows[0]?.proofId };
    const changed = { ...other, replaces: 1 };
    await assessment.lead.post(`/organisations/${lead.id}/bank-details`, changed).expect(200);
    await stage.hear();
    const said = await assessment.lead.get('/notifications?filter[kind]=bank-details-changed');
    expect(said.body.data).toHaveLength(1);
    const warned = await officer.get('/notifications?filter[kind]=payee-account-changed');
    expect(warned.body.data[0].body).toContain(lead.name);
    const [order] = await orders();
    const approve = `/payment-orders/${order?.id}/approve`;
    const refused = await decider.act(approve, 1).expect(422);
    expect(reasonsOf(refused)).toEqual(['account-changed-since null', 'account-just-changed null']);
    const reason = 'Le compte a changé.';
    await officer.act(`/payment-orders/${order?.id}/cancel`, 1, { reason }).expect(200);
    const wait = await officer.post('/payment-orders', { instalmentIds: [due?.id] }).expect(422);
    expect(reasonsOf(wait)).toEqual(['account-just-changed /instalmentIds/0']);
    stage.clock.set(new Date(at.getTime() + 3 * DAY_MS));
    const later = await stage.as(assessment.team.officer);
    await later.post('/payment-orders', { instalmentIds: [due?.id] }).expect(201);
    await later.act(`/payment-orders/${order?.id}/cancel`, 2, { reason }).expect(422);
  });

  it('follows an amendment: what is paid stays, what is to come takes the difference', async () => {
    const grant = await aGrantToPay(stage);
    const { agreement, assessment, officer } = grant;
    const due = (await grant.instalments()).filter(({ status }) => status === 'due');
    await grant.paid(due.map(({ id }) => id));
    const path = `/agreements/${agreement.id}`;
    const { body: before } = await officer.get(path).expect(200);
    const reason = 'Un volet du projet est abandonné d’un commun accord.';
    const less = { reason, grant: { amount: '40000.00', currency: 'EUR' } };
    await officer.act(`${path}/amendments`, before.version, less).expect(201);
    const { body: shown } = await officer.get(path).expect(200);
    await signedByAll(stage, { assessment, agreement: shown });
    await stage.hear();
    await stage.hear();
    const list = await grant.instalments();
    const amounts = list.map(({ number, amount }) => `${number} ${amount.amount}`);
    expect(amounts.toSorted((a, b) => a.localeCompare(b))).toEqual([
      ...Array.from({ length: 3 }, () => '1 10000.00'),
      '2 3333.33',
      '2 3333.33',
      '2 3333.34',
    ]);
    const asOf = '2027-12-31';
    const books = `/organisations/${grant.funderId}/books/trial-balance?asOf=${asOf}`;
    const { body } = await officer.get(books).expect(200);
    const promised = body.lines.find(({ number }: { number: string }) => number === '467100');
    expect(promised).toMatchObject({
      credits: { amount: '50000.00' },
      debits: { amount: '40000.00' },
    });
  });

  it('is due at once to whoever joins after all have signed', async () => {
    const { agreement, assessment, officer, instalments } = await aGrantToPay(stage);
    const { sql } = stage.database;
    const joiner = await anOrganisation(sql);
    const path = `/agreements/${agreement.id}`;
    const { body: before } = await officer.get(path).expect(200);
    const shares = ['10000.00', '16666.67', '16666.66', '6666.67'];
    const parties = [...assessment.team.partners.map(({ organisation }) => organisation), joiner];
    const said = {
      reason: 'Une quatrième structure prend sa part du travail.',
      parties: parties.map(({ id }, index) => ({
        organisationId: id,
        capacity: index === 0 ? 'lead' : 'partner',
        share: { amount: shares[index], currency: 'EUR' },
      })),
    };
    await officer.act(`${path}/amendments`, before.version, said).expect(201);
    const { body: shown } = await officer.get(path).expect(200);
    const { body: signed } = await signedByAll(stage, { assessment, agreement: shown });
    const { version } = signed as { version: number };
    const representative = await stage.as(await aMember(sql, joiner.id, ['representative']));
    const signature = { organisationId: joiner.id };
    await representative.act(`${path}/sign`, version, signature).expect(200);
    await stage.hear();
    const theirs = (await instalments()).filter(({ payeeId }) => payeeId === joiner.id);
    expect(theirs.map(({ number, status, amount }) => [number, status, amount.amount])).toEqual([
      [1, 'due', '4000.00'],
      [2, 'planned', '2666.67'],
    ]);
  });

  it('is not approved by who drafted it, whatever their roles', async () => {
    const grant = await aGrantToPay(stage);
    const both = await stage.aMemberOf(grant.assessment.team, 'officer', 'decision-maker');
    const [due] = await grant.instalments();
    await both.caller.post('/payment-orders', { instalmentIds: [due?.id] }).expect(201);
    const [order] = await grant.orders();
    const refused = await both.caller.act(`/payment-orders/${order?.id}/approve`, 1).expect(422);
    expect(reasonsOf(refused)).toEqual(['approver-drafted-it null']);
  });
});
