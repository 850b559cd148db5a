import type { Actor } from '#kernel/actors';
import { newId } from '#kernel/ids';
import type { CallContent } from '#domain/calls';
import type { ConsortiumId, PartnerId, PartnerRole } from '#domain/consortia';
import type { Organisation } from '#domain/organisations';

import { aCall, aCallContent, aFunder, type KeptCall } from './calls.factory';
import { aConsortium } from './consortia.factory';
import { aMember, anOrganisation, type TestSql } from './organisations.factory';

/** One partner of a team, with somebody who may do everything for it. */
export interface TeamPartner {
  readonly id: PartnerId;
  readonly organisation: Organisation;
  readonly personId: string;
  readonly actor: Actor;
  readonly role: PartnerRole;
}

/** A funder, its call, and a consortium that may answer it. */
export interface Team {
  readonly funder: Organisation;
  readonly officer: { readonly personId: string; readonly actor: Actor };
  readonly call: KeptCall;
  /** The first of those who fund the call: the funder itself, unless told. */
  readonly askedFunderId: string;
  readonly consortiumId: ConsortiumId;
  readonly lead: TeamPartner;
  /** The lead first. */
  readonly partners: readonly TeamPartner[];
}

export interface TeamFacts {
  readonly call?: Partial<CallContent>;
  readonly roles?: readonly PartnerRole[];
}

/** The second partner is a company, so that colleges differ; the others are associations. */
const COMPANY = {
  legalForm: 'commercial-company',
  actorFamily: 'company',
  college: 'company',
  isEss: false,
} as const;

/** A consortium of a lead and two funded partners of two colleges, unless told. */
export async function aTeam(
  sql: TestSql,
  { call = {}, roles = ['lead', 'funded-partner', 'funded-partner'] }: TeamFacts = {},
): Promise<Team> {
  const funder = await aFunder(sql);
  const officer = await aMember(sql, funder.id, ['officer']);
  const kept = await aCall(sql, funder.id, { content: aCallContent(call) });
  const askedFunderId = call.funders?.[0]?.organisationId ?? funder.id;
  return aTeamFor(sql, { funder, officer, call: kept, askedFunderId }, roles);
}

/** Another consortium for the same call. */
export async function aTeamFor(
  sql: TestSql,
  { funder, officer, call, askedFunderId }: Omit<Team, 'consortiumId' | 'lead' | 'partners'>,
  roles: readonly PartnerRole[] = ['lead', 'funded-partner', 'funded-partner'],
): Promise<Team> {
  const leader = await anOrganisation(sql);
  const others: { readonly role: PartnerRole; readonly organisation: Organisation }[] = [];
  for (const [index, role] of roles.slice(1).entries()) {
    others.push({ role, organisation: await anOrganisation(sql, index === 0 ? COMPANY : {}) });
  }
  const inRole = (wanted: PartnerRole) =>
    others.filter(({ role }) => role === wanted).map(({ organisation }) => organisation);
  const consortium = await aConsortium(sql, call.id, leader, {
    name: 'La vallée nourricière',
    funded: inRole('funded-partner'),
    associated: inRole('associated-partner'),
  });
  const partners: TeamPartner[] = [];
  for (const partner of consortium.partners) {
    partners.push({ ...partner, ...(await aWriter(sql, partner.organisation)) });
  }
  const [lead] = partners;
  if (lead === undefined) throw new Error('A team has a lead.');
  return { funder, officer, call, askedFunderId, consortiumId: consortium.id, lead, partners };
}

/** Joins a consortium, without telling anyone. */
export async function aPartner(
  sql: TestSql,
  consortiumId: ConsortiumId,
  organisation: Organisation,
  role: PartnerRole = 'funded-partner',
): Promise<TeamPartner> {
  const id = newId<'Partner'>(new Date());
  await sql.query(
    `INSERT INTO consortia.partner (id, consortium_id, organisation_id, name, role, college,
       joined_at)
     VALUES ($1, $2, $3, $4, $5, $6, now())`,
    [id, consortiumId, organisation.id, organisation.name, role, organisation.college],
  );
  return { id, organisation, role, ...(await aWriter(sql, organisation)) };
}

/** Somebody who may do everything that an application asks, for that organisation. */
async function aWriter(sql: TestSql, { id }: Organisation) {
  const { personId, actor } = await aMember(sql, id, ['representative', 'contributor']);
  return { personId, actor };
}

/** Lines as the API takes them: costs that a grant of the funder and own money pay for. */
export function aBudget(funderId: string, grant: number, own = grant): readonly object[] {
  return [
    aLine('64', grant + own),
    { ...aLine('74-private', grant), funderId },
    ...(own > 0 ? [aLine('own', own)] : []),
  ];
}

export function aLine(account: string, euros: number): object {
  return { account, amount: { amount: `${euros}.00`, currency: 'EUR' } };
}
