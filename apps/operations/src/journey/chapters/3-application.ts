import type { Application, Budget, Call, PreCheck } from '../../client/api';
import { signFor, writeBudget, writeSections, type BudgetOfPartner } from '../../demo/writing';
import { BUDGETS, CONSOLIDATED, PARTNERS, UNBALANCED } from '../figures';
import type { Stage } from '../stage';

import { errorsIn } from './reading';

type Facts = Pick<BudgetOfPartner, 'applicationId' | 'funderId'>;

/** The lead answers the sections; each partner writes its own budget, and no other. */
export async function writeApplication(stage: Stage, call: Call, id: string): Promise<void> {
  const { cast, narrator } = stage;
  narrator.chapter('3. One dossier, written by five');
  const answered = await writeSections(cast, 'fabrique', id);
  narrator.step(`La Fabrique du Val answers the ${answered} sections`);
  const facts = { applicationId: id, funderId: call.funderId };
  await writeBudgets(stage, facts);
  await signTogether(stage, id);
  await meetTheUnbalanced(stage, facts);
  await checkFigures(stage, id);
}

async function writeBudgets({ cast, narrator }: Stage, facts: Facts): Promise<void> {
  for (const partner of PARTNERS) {
    const lines = partner === 'menuiserie' ? UNBALANCED : BUDGETS[partner];
    await writeBudget(cast, { ...facts, partner, lines });
  }
  narrator.step('Five partners write their budgets, in the accounts of the Cerfa form');
}

/** Each funded partner signs one version; the lead signs by submitting. */
async function signTogether({ cast, narrator }: Stage, id: string): Promise<void> {
  const signers = PARTNERS.filter((partner) => partner !== 'fabrique');
  const before = await (await cast.of('fabrique')).get<PreCheck>(`/applications/${id}/pre-check`);
  const waiting = errorsIn(before).filter((code) => code === 'signature-missing');
  narrator.check('the signatures that are missing', waiting.length, signers.length);
  const signatories = await signFor(cast, id, signers);
  const signed = signatories.filter(({ state }) => state === 'signed');
  narrator.check('the partners that signed', signed.length, signers.length);
  narrator.step('Four partners sign the same frozen version', '', 'signed');
}

/** What does not balance may be kept, is told beforehand, and is refused at submission. */
async function meetTheUnbalanced({ cast, narrator }: Stage, facts: Facts): Promise<void> {
  const { applicationId: id } = facts;
  const lead = await cast.of('fabrique');
  const before = await lead.get<PreCheck>(`/applications/${id}/pre-check`);
  narrator.check('what the pre-check finds', errorsIn(before), [
    'budget-not-balanced',
    'consolidated-budget-not-balanced',
  ]);
  narrator.step('The pre-check finds that one budget is 1 000 € short', '', 'not ready');

  const { version } = await lead.get<Application>(`/applications/${id}`);
  const submit = (language: 'fr' | 'en') =>
    lead.refused('POST', `/applications/${id}/submit`, undefined, { version, language });
  narrator.refused(
    'Submitting an unbalanced budget is refused',
    'applications.submission-refused',
    ['budget-not-balanced', 'consolidated-budget-not-balanced'],
    { problem: await submit('fr'), inEnglish: await submit('en') },
  );

  const lines = BUDGETS.menuiserie;
  await writeBudget(cast, { ...facts, partner: 'menuiserie', lines });
  const after = await lead.get<PreCheck>(`/applications/${id}/pre-check`);
  narrator.check('what the pre-check still finds', errorsIn(after), ['signature-stale']);
  narrator.step('Its change makes its own signature stale, and no other', '', 'stale');
  await signFor(cast, id, ['menuiserie']);
  const last = await lead.get<PreCheck>(`/applications/${id}/pre-check`);
  narrator.check('what keeps it from being submitted', errorsIn(last), []);
  narrator.check('whether the application is ready', last.isReady, true);
  narrator.step('Menuiserie de la Gervanne puts in 1 000 € more of its own', '', 'ready');
}

async function checkFigures({ cast, narrator }: Stage, id: string): Promise<void> {
  const lead = await cast.of('fabrique');
  const { net, gross, accounts, requestedShare } = await lead.get<Budget>(
    `/applications/${id}/budget`,
  );
  const costs = accounts.filter(({ account }) => account in CONSOLIDATED.costsByAccount);
  const found = {
    gross: gross.expenses.amount,
    net: net.expenses.amount,
    requested: net.requested.amount,
    percent: requestedShare.percent,
    secured: net.secured.amount,
    publicAid: net.publicAid.amount,
    ownFunds: net.ownFunds.amount,
    inKind: net.inKindGiven.amount,
    costsByAccount: Object.fromEntries(
      costs.map(({ account, amount }) => [account, amount.amount]),
    ),
  };
  for (const [name, wanted] of Object.entries(CONSOLIDATED))
    narrator.check(`the budget: ${name}`, found[name as keyof typeof found], wanted);
  narrator.check('income and expenses', net.income, net.expenses);
  narrator.check('both sides in kind', net.inKindUsed, net.inKindGiven);
  narrator.check('the budget', net.isBalanced, true);
  narrator.step('Together: 167 700 € less 3 000 € between partners = 164 700 €', '', 'balanced');
  narrator.step('Asked of the foundation: 100 000 €, which is 60.72 % of it');
}
