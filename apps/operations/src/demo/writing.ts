import type { Application, ApplicationPartner, Signatory, Signatures } from '../client/api';

import { ANSWERS, BLOCKS } from './answers';
import type { Cast } from './cast';
import { DEMO_ORGANISATIONS, type OrganisationKey } from './organisations';

/** One line of a budget: an account of the form, whole euros, and what is special about it. */
export interface Line {
  readonly account: string;
  readonly euros: number;
  /** Asked of the funder of the call. */
  readonly asked?: true;
  /** A grant that is already secured. */
  readonly secured?: true;
  /** Paid to that partner, or by it. */
  readonly with?: OrganisationKey;
}

export interface BudgetOfPartner {
  readonly applicationId: string;
  readonly funderId: string;
  readonly partner: OrganisationKey;
  readonly lines: readonly Line[];
}

/** The lead answers sections: the first so many of them, or all. Gives how many it answered. */
export async function writeSections(
  cast: Cast,
  lead: OrganisationKey,
  applicationId: string,
  howMany?: number,
): Promise<number> {
  const writer = await cast.of(lead);
  const { sections } = await writer.get<Application>(`/applications/${applicationId}`);
  const answered = sections.slice(0, howMany);
  for (const { code, version } of answered) {
    const path = `/applications/${applicationId}/sections/${code}`;
    await writer.put(
      path,
      { answers: BLOCKS[code] ?? { answer: ANSWERS[code] ?? '' } },
      { version },
    );
  }
  return answered.length;
}

/** A partner writes its own budget, whole. */
export async function writeBudget(cast: Cast, budget: BudgetOfPartner): Promise<void> {
  const { applicationId, funderId, partner, lines } = budget;
  const writer = await cast.of(partner);
  const application = await writer.get<Application>(`/applications/${applicationId}`);
  const { partnerId, version } = partnerIn(application, partner);
  const written = lines.map(({ account, euros, asked, secured, with: other }) => ({
    account,
    amount: { amount: `${euros}.00`, currency: 'EUR' },
    funderId: asked === true ? funderId : null,
    isSecured: secured === true,
    counterpartId: other === undefined ? null : partnerIn(application, other).partnerId,
  }));
  const path = `/applications/${applicationId}/budgets/${partnerId}`;
  await writer.put(path, { lines: written }, { version });
}

/** Each of the partners signs what the application says now; those that signed already keep to it. */
export async function signFor(
  cast: Cast,
  applicationId: string,
  partners: readonly OrganisationKey[],
): Promise<readonly Signatory[]> {
  const path = `/applications/${applicationId}/signatures`;
  let all: readonly Signatory[] = [];
  for (const partner of partners) {
    const signer = await cast.of(partner);
    const { name } = DEMO_ORGANISATIONS[partner].facts;
    const { signatories } = await signer.get<Signatures>(path);
    const found = signatories.find((one) => one.name === name);
    if (found === undefined) throw new Error(`${name} has nothing to sign.`);
    const { partnerId, sha256 } = found;
    const signed = await signer.post<Signatures>(`${path}/${partnerId}/sign`, { sha256 });
    all = signed.signatories;
  }
  return all;
}

/** The place of an organisation of the demo in an application. */
function partnerIn(
  { partners }: Pick<Application, 'partners'>,
  organisation: OrganisationKey,
): ApplicationPartner {
  const { name } = DEMO_ORGANISATIONS[organisation].facts;
  const found = partners.find((partner) => partner.organisation.name === name);
  if (found === undefined) throw new Error(`${name} is not a partner of the application.`);
  return found;
}
