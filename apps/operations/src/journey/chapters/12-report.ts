import type { GrantPayments, Page, Report } from '../../client/api';
import { DEMO_ORGANISATIONS } from '../../demo/organisations';
import { eventually } from '../eventually';
import { REPORTED } from '../figures';
import type { Stage } from '../stage';

const PARTNER = 'menuiserie';

/** One partner reports; an officer verifies line by line, and the next instalment comes due. */
export async function report(stage: Stage, agreementId: string): Promise<void> {
  stage.narrator.chapter('12. Report: what was spent, and what of it is certified');
  const draft = await write(stage, agreementId);
  const submitted = await submit(stage, draft);
  const verified = await verify(stage, submitted);
  await accept(stage, verified);
  await seeItDue(stage, agreementId);
}

async function write({ cast, narrator }: Stage, agreementId: string): Promise<Report> {
  const partner = await cast.of(PARTNER);
  const path = `/reports?filter[agreementId]=${agreementId}&filter[kind]=interim`;
  const found = await eventually('the interim report to be opened', async () => {
    const { data } = await partner.get<Page<Report>>(path);
    return data[0] ?? null;
  });
  const late = contentOf('2026-07-01');
  const draft = await partner.put<Report>(`/reports/${found.id}`, late, {
    version: found.version,
  });
  const asked = { version: draft.version };
  const problem = await partner.refused('POST', `/reports/${draft.id}/submit`, {}, asked);
  narrator.refused(
    'An expense outside the period is not reported',
    'reports.report-refused',
    ['spent-outside-period'],
    { problem },
  );
  return partner.put<Report>(`/reports/${draft.id}`, contentOf('2026-03-12'), asked);
}

/** The first half of 2026, and one expense on that day. */
function contentOf(spentOn: string): object {
  const amount = { amount: REPORTED.spent, currency: 'EUR' };
  return {
    periodFrom: '2026-01-01',
    periodTo: '2026-06-30',
    narrative: 'Douze établis partagés, et cent meubles refaits avec les habitants de la vallée.',
    lines: [{ accountCode: '60', label: 'Bois de hêtre', spentOn, amount }],
  };
}

async function submit({ cast, narrator }: Stage, draft: Report): Promise<Report> {
  const partner = await cast.of(PARTNER);
  const asked = { version: draft.version };
  const submitted = await partner.post<Report>(`/reports/${draft.id}/submit`, {}, asked);
  narrator.check('the report', submitted.status, 'submitted');
  const compared = submitted.comparison.find(({ code }) => code === '60');
  narrator.check('its variance', compared?.variance.amount, REPORTED.variance);
  narrator.check('its variance in percent', compared?.variancePercent, REPORTED.percent);
  const { name } = DEMO_ORGANISATIONS[PARTNER].facts;
  const step = `${name} reports ${REPORTED.spent} of 5000.00 (${REPORTED.percent} %)`;
  narrator.step(step, '', submitted.status);
  return submitted;
}

async function verify({ cast, narrator }: Stage, { id, version }: Report): Promise<Report> {
  const officer = await cast.as('ines');
  const problem = await officer.refused('POST', `/reports/${id}/accept`, {}, { version });
  narrator.refused(
    'No report is accepted before every line was verified',
    'reports.report-refused',
    ['lines-not-verified'],
    { problem },
  );
  const certified = { amount: REPORTED.certified, currency: 'EUR' };
  const verdict = { position: 1, certified, deduction: 'no-evidence', note: 'Une facture manque.' };
  const body = { verdicts: [verdict] };
  const verified = await officer.put<Report>(`/reports/${id}/verdicts`, body, { version });
  narrator.check('what is certified', verified.certified.amount, REPORTED.certified);
  narrator.step(`Inès Marchetti certifies ${REPORTED.certified}: an invoice is missing`);
  return verified;
}

async function accept({ cast, narrator }: Stage, { id, version }: Report): Promise<void> {
  const officer = await cast.as('ines');
  const accepted = await officer.post<Report>(`/reports/${id}/accept`, {}, { version });
  narrator.check('the report, once verified', accepted.status, 'accepted');
  narrator.step('She accepts the report', '', accepted.status);
}

async function seeItDue({ cast, narrator }: Stage, agreementId: string): Promise<void> {
  const partner = await cast.of(PARTNER);
  const due = await eventually('the second instalment to come due', async () => {
    const path = `/agreements/${agreementId}/payments`;
    const { instalments } = await partner.get<GrantPayments>(path);
    return instalments.find(({ number, status }) => number === 2 && status === 'due') ?? null;
  });
  narrator.check('the second instalment', due.amount.amount, REPORTED.next);
  narrator.step('What waited for it comes due', due.amount.amount, due.status);
}
