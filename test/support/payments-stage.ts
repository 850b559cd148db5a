import type { OrganisationId } from '#domain/organisations';

import type { TeamFacts } from '../factories/applications.factory';
import { aCommitment, anAccount } from '../factories/vault.factory';

import { anAgreement, signedByAll, type StagedAgreement } from './agreements-stage';
import type { AssessmentStage } from './assessment-stage';
import type { TestCaller } from './caller';

export interface ReadInstalment {
  readonly id: string;
  readonly number: number;
  readonly payeeId: string;
  readonly amount: { readonly amount: string };
  readonly status: string;
  readonly payBy: string | null;
  readonly version: number;
  readonly blockers: readonly { readonly code: string }[];
  readonly allowedActions: readonly string[];
}

export interface ReadOrder {
  readonly id: string;
  readonly reference: string;
  readonly amount: { readonly amount: string };
  readonly status: string;
  readonly version: number;
}

/** An agreement in force whose first instalments can be paid, and who pays them. */
export interface StagedGrant extends StagedAgreement {
  readonly funderId: OrganisationId;
  /** From where the funder pays. */
  readonly iban: string;
  readonly officer: TestCaller;
  readonly decider: TestCaller;
  readonly instalments: (caller?: TestCaller) => Promise<readonly ReadInstalment[]>;
  readonly orders: () => Promise<readonly ReadOrder[]>;
  /** Orders them, has each approved and sent to the bank. @returns the orders */
  readonly paid: (ids: readonly string[]) => Promise<readonly ReadOrder[]>;
}

/** Signed by all; everyone has an account, has committed, and is found not to be aided. */
export async function aGrantToPay(
  stage: AssessmentStage,
  facts: TeamFacts & { readonly amount?: string } = {},
): Promise<StagedGrant> {
  const staged = await anAgreement(stage, facts);
  const { assessment, agreement } = staged;
  const { team, officer, decider } = assessment;
  const { sql } = stage.database;
  const at = stage.clock.now();
  for (const { organisation } of team.partners) {
    await anAccount(sql, organisation.id, { checkedFor: team.funder.id, at });
    await aCommitment(sql, organisation.id, at);
    const said = { ...NO_AID, organisationId: organisation.id };
    await officer.post(`/agreements/${agreement.id}/aid-assessments`, said).expect(200);
  }
  const iban = await anAccount(sql, team.funder.id, { at, holder: 'Fondation' });
  await signedByAll(stage, staged);
  await stage.hear();
  return { ...staged, ...waysToPay(staged), funderId: team.funder.id, iban, officer, decider };
}

/** What an officer concludes of what is no economic activity. */
const NO_AID = {
  outcome: 'not-aid',
  isEconomic: false,
  affectsTrade: false,
  justification: 'Activité non économique, ouverte à tous et gratuite.',
};

function waysToPay({ assessment, agreement }: StagedAgreement) {
  const { officer, decider, team } = assessment;
  const instalments = async (caller = officer): Promise<readonly ReadInstalment[]> => {
    const { body } = await caller.get(`/agreements/${agreement.id}/payments`).expect(200);
    return (body as { instalments: readonly ReadInstalment[] }).instalments;
  };
  const orders = async (): Promise<readonly ReadOrder[]> => {
    const path = `/payment-orders?filter[agreementId]=${agreement.id}&limit=100`;
    const { body } = await officer.get(path).expect(200);
    return (body as { data: readonly ReadOrder[] }).data;
  };
  const paid = async (instalmentIds: readonly string[]): Promise<readonly ReadOrder[]> => {
    const { body } = await officer.post('/payment-orders', { instalmentIds }).expect(201);
    const { orderIds } = body as { orderIds: readonly string[] };
    for (const id of orderIds) await decider.act(`/payment-orders/${id}/approve`, 1).expect(200);
    await decider.post(`/organisations/${team.funder.id}/payment-files`).expect(201);
    return (await orders()).filter(({ id }) => orderIds.includes(id));
  };
  return { instalments, orders, paid };
}

export interface SaidMovement {
  readonly endToEnd?: string;
  readonly amount: string;
  readonly mark?: 'DBIT' | 'CRDT';
  readonly day: string;
}

/** A statement as a bank writes it, in which each movement has its number. */
export function aStatement(iban: string, movements: readonly SaidMovement[], name = 'S1'): string {
  const entries = movements.map(
    ({ endToEnd, amount, mark = 'DBIT', day }, index) => `<Ntry><NtryRef>${name}-${index}</NtryRef>
      <Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${mark}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><Dt>${day}</Dt></BookgDt><NtryDtls><TxDtls>${
        endToEnd === undefined ? '' : `<Refs><EndToEndId>${endToEnd}</EndToEndId></Refs>`
      }<RmtInf><Ustrd>Compte clos</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  );
  return `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
    <BkToCstmrStmt><Stmt><Id>${name}</Id><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>
    ${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;
}
