import { DEMO_ORGANISATIONS } from '../../demo/organisations';
import type { Agreement, Application, Assessment, Page } from '../../client/api';
import { eventually } from '../eventually';
import { GRANT, PARTNERS } from '../figures';
import type { Stage } from '../stage';

/** The decision, then the agreement that a worker draws up and everyone signs. */
export async function concludeAgreement(stage: Stage, id: string): Promise<Agreement> {
  stage.narrator.chapter('6. Décision, and a convention to the cent');
  await refuseTooMuch(stage, id);
  await grant(stage, id);
  const draft = await readDraft(stage, id);
  return sign(stage, draft);
}

async function refuseTooMuch({ cast, narrator }: Stage, id: string): Promise<void> {
  const decider = await cast.as('jeanne');
  const { version } = await decider.get<Assessment>(`/applications/${id}/assessment`);
  const amount = { amount: '100000.01', currency: 'EUR' };
  const problem = await decider.refused(
    'POST',
    `/applications/${id}/decision`,
    { outcome: 'granted', amount, reasons: [] },
    { version },
  );
  narrator.refused(
    'A cent more than was asked cannot be granted',
    'assessment.decision-refused',
    ['amount-above-request', 'amount-above-ceiling'],
    { problem },
  );
}

async function grant({ cast, narrator }: Stage, id: string): Promise<void> {
  const decider = await cast.as('jeanne');
  const path = `/applications/${id}`;
  const { version } = await decider.get<Assessment>(`${path}/assessment`);
  const text = 'Les habitants ont leur place, et les comptes sont publics.';
  const decided = await decider.post<Assessment>(
    `${path}/decision`,
    {
      outcome: 'granted',
      amount: { amount: GRANT.amount, currency: 'EUR' },
      reasons: [{ criterionCode: 'cooperation', text }],
    },
    { version },
  );
  narrator.check('the assessment, once decided', decided.status, 'decided');
  const lead = await cast.of('fabrique');
  const application = await lead.get<Application>(path);
  narrator.check('the application, once decided', application.status, 'granted');
  const step = 'Jeanne Kermarec grants 95 000.03 €';
  narrator.step(step, application.reference ?? '', application.status);
}

async function readDraft({ cast, narrator }: Stage, id: string): Promise<Agreement> {
  const lead = await cast.of('fabrique');
  const found = await eventually('the draft of the agreement', async () => {
    const path = `/agreements?filter[applicationId]=${id}`;
    const { data } = await lead.get<Page<{ id: string }>>(path);
    return data[0] ?? null;
  });
  const agreement = await lead.get<Agreement>(`/agreements/${found.id}`);
  narrator.check('the agreement', agreement.status, 'drafted');
  narrator.step('A worker draws up the convention', agreement.reference, agreement.status);
  checkShares(agreement, { narrator });
  checkInstalments(agreement, { narrator });
  return agreement;
}

function checkShares({ parties, grant: whole }: Agreement, { narrator }: Pick<Stage, 'narrator'>) {
  const shareOf = new Map(parties.map(({ name, share }) => [name, share.amount]));
  narrator.check('the parties', parties.length, PARTNERS.length + 1);
  for (const partner of PARTNERS) {
    const { name } = DEMO_ORGANISATIONS[partner].facts;
    narrator.check(`the share of ${name}`, shareOf.get(name), GRANT.shares[partner]);
  }
  const sum = sumOf(parties.map(({ share }) => share.amount));
  narrator.check('the sum of the shares', sum, centsIn(whole.amount));
  narrator.step(`Shares by largest remainder: ${Object.values(GRANT.shares).join(' + ')}`);
}

function checkInstalments(agreement: Agreement, { narrator }: Pick<Stage, 'narrator'>): void {
  const amounts = agreement.instalments.map(({ amount }) => amount.amount);
  narrator.check('the instalments', amounts, [...GRANT.instalments]);
  narrator.check('the sum of the instalments', sumOf(amounts), centsIn(agreement.grant.amount));
  narrator.step(`Instalments, the last takes the rest: ${amounts.join(' + ')}`);
}

async function sign({ cast, narrator }: Stage, draft: Agreement): Promise<Agreement> {
  const signatories = [
    { organisation: 'foundation', client: await cast.as('jeanne') },
    ...(await Promise.all(
      PARTNERS.map(async (organisation) => ({ organisation, client: await cast.of(organisation) })),
    )),
  ] as const;
  let agreement = draft;
  for (const { organisation, client } of signatories) {
    const { status, version } = agreement;
    narrator.check('the agreement while signatures are missing', status, 'drafted');
    const organisationId = await cast.organisationId(organisation);
    const path = `/agreements/${draft.id}/sign`;
    agreement = await client.post<Agreement>(path, { organisationId }, { version });
    const { name } = DEMO_ORGANISATIONS[organisation].facts;
    narrator.step(`${name} signs`, agreement.reference, agreement.status);
  }
  narrator.check('the agreement that all have signed', agreement.status, 'in-force');
  const open = agreement.parties.filter(({ signedAt }) => signedAt === null);
  narrator.check('the parties who have not signed', open, []);
  return agreement;
}

function sumOf(amounts: readonly string[]): bigint {
  return amounts.reduce((sum, amount) => sum + centsIn(amount), 0n);
}

function centsIn(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}
