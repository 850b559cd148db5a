import type { OrganisationId } from '#domain/organisations';

import { aCleanFile } from '../factories/vault.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf, type TestCaller } from '../support/caller';
import { aGrantToPay, type StagedGrant } from '../support/payments-stage';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const NARRATIVE = 'Trois ateliers ouverts, quarante habitants formés, un four commun.';

interface ReadReport {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly allowedActions: readonly string[];
}

describe('A report', () => {
  let stage: AssessmentStage;
  let grant: StagedGrant;
  let lead: TestCaller;
  let leadId: OrganisationId;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    grant = await aGrantToPay(stage);
    ({ lead } = grant.assessment);
    leadId = grant.assessment.team.lead.organisation.id;
  });

  afterAll(() => stage.close());

  const reportOf = async (organisationId: string, { agreement } = grant): Promise<ReadReport> => {
    const path = `/reports?filter[agreementId]=${agreement.id}&filter[kind]=final`;
    const { body } = await grant.officer.get(path).expect(200);
    const found = body.data.find(
      (one: { organisationId: string }) => one.organisationId === organisationId,
    );
    return found as ReadReport;
  };

  const line = (amount: string, more: object = {}) => ({
    accountCode: '64',
    label: 'Salaires',
    spentOn: '2027-05-02',
    amount: eur(amount),
    ...more,
  });

  const written = (lines: readonly object[]) => ({
    periodFrom: '2027-01-01',
    periodTo: '2027-06-10',
    narrative: NARRATIVE,
    lines,
  });

  it('is opened for each beneficiary once the agreement is in force', async () => {
    const { body } = await grant.officer
      .get(`/reports?filter[agreementId]=${grant.agreement.id}`)
      .expect(200);
    expect(body.data).toHaveLength(3);
    expect(body.data[0]).toMatchObject({ kind: 'final', status: 'draft', spent: eur('0.00') });
  });

  it('is written by its organisation, hidden from the funder until it is submitted', async () => {
    const { id, version } = await reportOf(leadId);
    const path = `/reports/${id}`;
    const { body } = await lead.put(path, version, written([line('1000.00')])).expect(200);
    expect(body.allowedActions).toEqual(['write', 'submit']);
    expect(body.comparison.find(({ code }: { code: string }) => code === '64')).toMatchObject({
      budgeted: eur('40000.00'),
      spent: eur('1000.00'),
      variance: eur('-39000.00'),
      variancePercent: '-97.50',
    });
    const { body: seen } = await grant.officer.get(path).expect(200);
    expect(seen).toMatchObject({
      narrative: '',
      lines: [],
      spent: eur('0.00'),
      allowedActions: [],
    });
    await lead.put(path, version, written([])).expect(412);
    const partner = await stage.as(grant.assessment.team.partners[1] ?? { personId: '' });
    await partner.put(path, body.version, written([])).expect(404);
    await partner.get(path).expect(404);
  });

  it('is refused with every reason, and nothing is lost', async () => {
    const { sql } = stage.database;
    const { id, version } = await reportOf(leadId);
    const path = `/reports/${id}`;
    const theirs = await aCleanFile(sql, grant.funderId);
    const wrong = await lead.put(path, version, written([line('1.00', { fileId: theirs })]));
    expect(reasonsOf(wrong)).toEqual(['file-not-clean /lines/0/fileId']);
    const lines = [line('1.00', { accountCode: '70', spentOn: '2026-12-31' })];
    const thin = { ...written(lines), narrative: 'Fait.' };
    const { body } = await lead.put(path, version, thin).expect(200);
    const refused = await lead.act(`${path}/submit`, body.version).expect(422);
    expect(reasonsOf(refused)).toEqual([
      'narrative-too-short /narrative',
      'spent-outside-period /lines/0/spentOn',
      'account-unknown /lines/0/accountCode',
    ]);
    const { body: kept } = await lead.get(path).expect(200);
    expect(kept).toMatchObject({ narrative: 'Fait.', version: body.version });
  });

  it('is submitted, verified line by line, and makes what waited for it due', async () => {
    const { officer } = grant;
    const { id, version } = await reportOf(leadId);
    const path = `/reports/${id}`;
    const fileId = await aCleanFile(stage.database.sql, leadId);
    const lines = [line('30000.00', { fileId }), line('8000.00', { accountCode: '60' })];
    const { body } = await lead.put(path, version, written(lines)).expect(200);
    await officer.act(`${path}/submit`, body.version).expect(403);
    for (const position of ['1', '2', '0', 'one'])
      await officer.get(`${path}/lines/${position}/evidence`).expect(404);
    const { body: given } = await lead.act(`${path}/submit`, body.version).expect(200);
    expect(given).toMatchObject({ status: 'submitted', allowedActions: [] });
    await lead.put(path, given.version, written(lines)).expect(422);

    await stage.hear();
    const { body: told } = await officer.get('/notifications?filter[kind]=report-submitted');
    expect(told.data[0].subjectId).toBe(id);
    const early = await officer.act(`${path}/accept`, given.version, {}).expect(422);
    expect(reasonsOf(early)).toEqual(['lines-not-verified null']);
    const verdicts = [
      { position: 1, certified: eur('30000.00') },
      { position: 2, certified: eur('7500.00') },
    ];
    const unsaid = await officer.put(`${path}/verdicts`, given.version, { verdicts }).expect(422);
    expect(reasonsOf(unsaid)).toEqual(['deduction-missing /verdicts/1/deduction']);
    const said = [
      verdicts[0],
      { ...verdicts[1], deduction: 'no-evidence', note: 'Facture absente.' },
    ];
    const { body: certified } = await officer
      .put(`${path}/verdicts`, given.version, { verdicts: said })
      .expect(200);
    expect(certified).toMatchObject({ spent: eur('38000.00'), certified: eur('37500.00') });
    const { body: accepted } = await officer
      .act(`${path}/accept`, certified.version, { word: 'Merci.' })
      .expect(200);
    expect(accepted).toMatchObject({ status: 'accepted', word: 'Merci.', allowedActions: [] });
    await officer.act(`${path}/accept`, accepted.version, {}).expect(422);

    await stage.hear();
    const instalments = await grant.instalments();
    const last = instalments.filter(({ number }) => number === 2);
    const due = last.filter(({ status }) => status === 'due');
    /** 37 500 of 40 000 were certified: 15 625.00 of 16 666.67 are due, of which 10 000 were called. */
    expect(due.map(({ payeeId, amount }) => [payeeId, amount.amount])).toEqual([
      [leadId, '5625.00'],
    ]);
    const { body: heard } = await lead.get('/notifications?filter[kind]=report-accepted');
    expect(heard.data[0].body).toContain('€37,500 certified of €38,000');
  });

  it('goes back to be corrected, and shows no evidence that another has shown', async () => {
    const other = await aGrantToPay(stage);
    const theirs = other.assessment.team.lead.organisation.id;
    const { id, version } = await reportOf(theirs, other).then(
      (found) => found ?? { id: '', version: 0 },
    );
    const caller = other.assessment.lead;
    const list = await caller.get(`/reports?filter[agreementId]=${other.agreement.id}`).expect(200);
    const mine = list.body.data.find(
      (one: { organisationId: string }) => one.organisationId === theirs,
    );
    expect([id, version]).not.toEqual([mine.id, mine.version]);
    const path = `/reports/${mine.id}`;
    const fileId = await aCleanFile(stage.database.sql, theirs);
    await stage.database.sql.query(
      `UPDATE platform.file SET sha256 = (SELECT sha256 FROM reports.line
         WHERE sha256 IS NOT NULL LIMIT 1) WHERE id = $1`,
      [fileId],
    );
    const shown = written([line('100.00', { fileId })]);
    const { body } = await caller.put(path, mine.version, shown).expect(200);
    const refused = await caller.act(`${path}/submit`, body.version).expect(422);
    expect(reasonsOf(refused)).toEqual(['evidence-claimed-elsewhere /lines/0/fileId']);
    const { body: kept } = await caller
      .put(path, body.version, written([line('100.00')]))
      .expect(200);
    const { body: given } = await caller.act(`${path}/submit`, kept.version).expect(200);
    const word = 'Joignez la fiche de paie de mai.';
    const { body: back } = await other.officer
      .act(`${path}/return`, given.version, { word })
      .expect(200);
    expect(back).toMatchObject({ status: 'returned', word });
    const { body: open } = await caller.get(path).expect(200);
    expect(open.allowedActions).toEqual(['write', 'submit']);
    await caller.act(`${path}/submit`, back.version).expect(200);
  });

  it('that is late stops what its organisation waits for', async () => {
    const { sql } = stage.database;
    const late = await aGrantToPay(stage);
    const [first] = await late.instalments();
    await sql.query(
      `UPDATE reports.report SET due_on = '2027-01-31' WHERE agreement_id = $1
         AND organisation_id = $2`,
      [late.agreement.id, first?.payeeId],
    );
    const [blocked, free] = await late.instalments();
    expect(blocked?.blockers.map(({ code }) => code)).toEqual(['report-overdue']);
    expect(free?.blockers).toEqual([]);
    const order = { instalmentIds: [first?.id] };
    const refused = await late.officer.post('/payment-orders', order).expect(422);
    expect(reasonsOf(refused)).toEqual(['report-overdue /instalmentIds/0']);
  });
});
