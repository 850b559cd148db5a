import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';

import { isValidOn, type DocumentFacts } from './documents';
import { checkBic, checkIban } from './iban';

/** Where an organisation is paid, normalised. */
export interface BankDetailsFacts {
  readonly iban: string;
  readonly bic: string | null;
  readonly holder: string;
}

/** What shows that the account is the organisation's. */
export interface BankProof extends DocumentFacts {
  readonly withdrawnOn: LocalDate | null;
}

/** Lists every reason not to pay there; `inUse` is what they are to replace. */
export function checkBankDetails(
  facts: BankDetailsFacts,
  proof: BankProof | null,
  { inUse, today }: { readonly inUse: BankDetailsFacts | null; readonly today: LocalDate },
): readonly Refusal[] {
  const refusals = [...checkIban(facts.iban)];
  if (facts.bic !== null) refusals.push(...checkBic(facts.bic));
  if (proof === null) refusals.push(refusal('bank-proof-unknown', '/proofId'));
  else if (proof.type !== 'bank-proof')
    refusals.push(refusal('bank-proof-of-another-type', '/proofId'));
  else if (!isValidOn(proof, today)) refusals.push(refusal('bank-proof-not-valid', '/proofId'));
  if (inUse !== null && isSame(facts, inUse))
    refusals.push(refusal('bank-details-unchanged', '/iban'));
  return refusals;
}

function isSame(one: BankDetailsFacts, other: BankDetailsFacts): boolean {
  return one.iban === other.iban && one.bic === other.bic && one.holder === other.holder;
}
