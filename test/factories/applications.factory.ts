import { randomUUID } from 'node:crypto';

import type { Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import type { ApplicationId } from '#domain/applications';
import type { CallContent } from '#domain/calls';
import type { ConsortiumId, PartnerId, PartnerRole } from '#domain/consortia';
import type { Organisation } from '#domain/organisations';

import { aCall, aCallContent, aFunder, type KeptCall } from './calls.factory';
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
  return aTeamFor(sql, { funder, officer, call: kept }, roles);
}

/** Another consortium for the same call. */
export async function aTeamFor(
  sql: TestSql,
  { funder, officer, call }: Pick<Team, 'funder' | 'officer' | 'call'>,
  roles: readonly PartnerRole[] = ['lead', 'funded-partner', 'funded-partner'],
): Promise<Team> {
  const consortiumId = asId<'Consortium'>(randomUUID());
  const organisations: Organisation[] = [];
  for (const index of roles.keys()) {
    organisations.push(await anOrganisation(sql, index === 1 ? COMPANY : {}));
  }
  const [leader] = organisations;
  await sql.query(
    `INSERT INTO consortia.consortium (id, call_id, name, lead_organisation_id, lead_slot, status,
       version, created_at, updated_at)
     VALUES ($1, $2, 'La vallée nourricière', $3, 1, 'forming', 1, now(), now())`,
    [consortiumId, call.id, leader?.id],
  );
  const partners: TeamPartner[] = [];
  for (const [index, role] of roles.entries()) {
    const organisation = organisations[index];
    if (organisation !== undefined)
      partners.push(await aPartner(sql, consortiumId, organisation, role));
  }
  const [lead] = partners;
  if (lead === undefined) throw new Error('A team has a lead.');
  return { funder, officer, call, consortiumId, lead, partners };
}

/** Joins a consortium, without telling anyone. */
export async function aPartner(
  sql: TestSql,
  consortiumId: ConsortiumId,
  organisation: Organisation,
  role: PartnerRole = 'funded-partner',
): Promise<TeamPartner> {
  const id = asId<'Partner'>(randomUUID());
  await sql.query(
    `INSERT INTO consortia.partner (id, consortium_id, organisation_id, name, role, college,
       joined_at)
     VALUES ($1, $2, $3, $4, $5, $6, now())`,
    [id, consortiumId, organisation.id, organisation.name, role, organisation.college],
  );
  const { personId, actor } = await aMember(sql, organisation.id, [
    'representative',
    'contributor',
  ]);
  return { id, organisation, personId, actor, role };
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

/** The application of that consortium, as it is kept. */
export async function applicationOf(
  sql: { query(text: string, params: unknown[]): Promise<{ rows: unknown[] }> },
  consortiumId: ConsortiumId,
): Promise<{ readonly id: ApplicationId; readonly status: string; readonly version: number }> {
  const { rows } = await sql.query(
    `SELECT id, status, version FROM applications.application WHERE consortium_id = $1
     ORDER BY created_at DESC`,
    [consortiumId],
  );
  return rows[0] as { id: ApplicationId; status: string; version: number };
}
