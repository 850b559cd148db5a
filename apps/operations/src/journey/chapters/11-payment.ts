import type { Amount, GrantPayments, Instalment, Page, PaymentOrder } from '../../client/api';
import { DEMO_ORGANISATIONS } from '../../demo/organisations';
import { commit, ibanOf, openAccount } from '../../demo/vault';
import { eventually } from '../eventually';
import { FIRST_PAYMENT, PARTNERS } from '../figures';
import type { Stage } from '../stage';

import { foundOrNull } from './reading';

/** What an officer concludes of what is no economic activity. */
const NO_AID = {
  outcome: 'not-aid',
  isEconomic: false,
  affectsTrade: false,
  justification: 'Activité ouverte à tous, gratuite, sans offre sur un marché.',
};

interface TrialBalance {
  readonly debits: Amount;
  readonly credits: Amount;
}

interface BooksReport {
  readonly difference: Amount;
  readonly faults: readonly object[];
}

/** The first instalment, from the day it is due to the word of the bank. */
export async function pay(stage: Stage, agreementId: string): Promise<void> {
  const { narrator } = stage;
  narrator.chapter('11. Payment: one drafts, another approves, the bank has the last word');
  const due = await readDue(stage, agreementId);
  await refuseUnready(stage, due);
  await makeReady(stage, agreementId);
  const orders = await order(stage, agreementId, due);
  await approve(stage, orders);
  await send(stage, orders);
  await hearTheBank(stage, agreementId, orders);
  await readBooks(stage);
}

export async function readDue(
  { cast, narrator }: Stage,
  id: string,
): Promise<readonly Instalment[]> {
  const officer = await cast.as('ines');
  const payments = await eventually('the plan of payments', () =>
    foundOrNull(officer.get<GrantPayments>(`/agreements/${id}/payments`)),
  );
  const due = payments.instalments.filter(({ status }) => status === 'due');
  const amountOf = new Map(due.map(({ payee, amount }) => [payee, amount.amount]));
  for (const partner of PARTNERS) {
    const { name } = DEMO_ORGANISATIONS[partner].facts;
    narrator.check(`what ${name} is due first`, amountOf.get(name), FIRST_PAYMENT.parts[partner]);
  }
  narrator.check('the instalments', payments.instalments.length, 3 * PARTNERS.length);
  const parts = Object.values(FIRST_PAYMENT.parts).join(' + ');
  narrator.step(`The first instalment is due: ${parts}`, '', 'due');
  return due;
}

async function refuseUnready({ cast, narrator }: Stage, due: readonly Instalment[]) {
  const officer = await cast.as('ines');
  const body = { instalmentIds: due.slice(0, 1).map(({ id }) => id) };
  const problem = await officer.refused('POST', '/payment-orders', body);
  const inEnglish = await officer.refused('POST', '/payment-orders', body, { language: 'en' });
  const told = { problem, inEnglish };
  narrator.refused('Nothing is ordered yet', 'grants.payment-refused', ['aid-not-settled'], told);
}

/** Accounts, their proofs, the commitment, state aid: what has to be there before money is. */
export async function makeReady({ cast, narrator }: Stage, agreementId: string): Promise<void> {
  const officer = await cast.as('ines');
  const checkerId = await cast.organisationId('foundation');
  await openAccount(cast, 'foundation', eventually);
  for (const partner of PARTNERS) {
    const proofId = await openAccount(cast, partner, eventually);
    const organisationId = await cast.organisationId(partner);
    const verdict = { organisationId: checkerId, verdict: 'accepted' };
    await officer.post(`/organisations/${organisationId}/documents/${proofId}/checks`, verdict);
    const { legalForm } = DEMO_ORGANISATIONS[partner].facts;
    if (legalForm === 'declared-association') await commit(cast, partner);
    const said = { ...NO_AID, organisationId };
    await officer.post(`/agreements/${agreementId}/aid-assessments`, said);
  }
  narrator.step('Accounts are proved, commitments subscribed, state aid assessed');
}

async function order(
  { cast, narrator }: Stage,
  agreementId: string,
  due: readonly Instalment[],
): Promise<readonly PaymentOrder[]> {
  const officer = await cast.as('ines');
  await officer.post('/payment-orders', { instalmentIds: due.map(({ id }) => id) });
  const path = `/payment-orders?filter[agreementId]=${agreementId}`;
  const { data } = await officer.get<Page<PaymentOrder>>(path);
  narrator.check('the orders', new Set(data.map(({ status }) => status)), new Set(['draft']));
  narrator.step('Inès Marchetti drafts five orders', data[0]?.reference ?? '', 'draft');
  const problem = await officer.refused(
    'POST',
    `/payment-orders/${data[0]?.id}/approve`,
    {},
    {
      version: 1,
    },
  );
  narrator.refused('Who drafts does not approve', 'auth.role-missing', [], { problem });
  return data;
}

async function approve({ cast, narrator }: Stage, orders: readonly PaymentOrder[]): Promise<void> {
  const decider = await cast.as('jeanne');
  for (const { id, version } of orders) {
    const { status } = await decider.post<PaymentOrder>(
      `/payment-orders/${id}/approve`,
      {},
      { version },
    );
    narrator.check('an order that Jeanne has read', status, 'approved');
  }
  narrator.step('Jeanne Kermarec approves them', '', 'approved');
}

async function send({ cast, narrator }: Stage, orders: readonly PaymentOrder[]): Promise<void> {
  const decider = await cast.as('jeanne');
  const funderId = await cast.organisationId('foundation');
  const file = await decider.post<{ id: string; reference: string; total: Amount; orders: number }>(
    `/organisations/${funderId}/payment-files`,
    {},
  );
  narrator.check('the total of the file', file.total.amount, FIRST_PAYMENT.total);
  narrator.check('the orders of the file', file.orders, orders.length);
  const content = await decider.getText(`/payment-files/${file.id}/content`);
  narrator.check('the orders that the bank reads', content.split('<EndToEndId>').length - 1, 5);
  narrator.step('A file of transfers for the bank (pain.001)', file.reference, 'sent');
}

async function hearTheBank(
  { cast, narrator }: Stage,
  agreementId: string,
  orders: readonly PaymentOrder[],
): Promise<void> {
  const officer = await cast.as('ines');
  const funderId = await cast.organisationId('foundation');
  const report = await officer.post<{ matched: number; open: number }>(
    `/organisations/${funderId}/bank-statements`,
    { content: statementOf(orders) },
  );
  narrator.check('the movements that were recognised', report.matched, orders.length);
  const lead = await cast.of('fabrique');
  const { paid, planned } = await lead.get<GrantPayments>(`/agreements/${agreementId}/payments`);
  narrator.check('what is paid', paid.amount, FIRST_PAYMENT.total);
  narrator.check('what is still to come', planned.amount, '47500.02');
  narrator.step('The statement (camt.053) confirms each transfer', FIRST_PAYMENT.total, 'paid');
}

/** As the bank of the foundation would write it, on the day of the story. */
function statementOf(orders: readonly PaymentOrder[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const entries = orders.map(
    ({ reference, amount }) => `<Ntry><NtryRef>${reference}</NtryRef>
      <Amt Ccy="EUR">${amount.amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><Dt>${day}</Dt></BookgDt><NtryDtls><TxDtls><Refs>
      <EndToEndId>${reference}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>`,
  );
  return `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
    <BkToCstmrStmt><Stmt><Id>${orders[0]?.reference ?? ''}</Id><Acct><Id>
    <IBAN>${ibanOf('foundation')}</IBAN></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt>
    </Document>`;
}

async function readBooks({ cast, narrator }: Stage): Promise<void> {
  const auditor = await cast.as('paul');
  const books = `/organisations/${await cast.organisationId('foundation')}/books`;
  const balance = await auditor.get<TrialBalance>(`${books}/trial-balance?asOf=2099-12-31`);
  narrator.check('debits and credits', balance.debits.amount, balance.credits.amount);
  const report = await auditor.get<BooksReport>(`${books}/report`);
  narrator.check('what the books are out by', report.difference.amount, '0.00');
  narrator.check('faults in the chain of the books', report.faults, []);
  narrator.step('Paul Nguyen reads the books: they add up, and nothing was changed');
}
