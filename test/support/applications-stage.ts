import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { asId } from '#kernel/ids';
import { SettableClock } from '#platform/clock';

import { aBudget, aTeam, type Team, type TeamFacts } from '../factories/applications.factory';
import { aSession } from '../factories/organisations.factory';

import { startApi } from './api';
import { callerOn, type TestCaller } from './caller';
import { createTestDatabase, type TestDatabase } from './database';

/** While the calls of the factories are open. */
export const STAGE_NOW = new Date('2027-06-15T09:00:00Z');

export interface StagedDraft {
  readonly team: Team;
  readonly id: string;
  readonly lead: TestCaller;
}

/** The API on a database of its own, and what it takes to bring an application to a state. */
export interface ApplicationsStage {
  readonly database: TestDatabase;
  readonly api: NestFastifyApplication;
  readonly clock: SettableClock;
  as(someone: { readonly personId: string }): Promise<TestCaller>;
  aDraft(team: Team): Promise<StagedDraft>;
  /** Each funded partner but the lead, which signs by submitting, signs what it says now. */
  signAll(draft: StagedDraft): Promise<void>;
  /**
   * With everything that the call of the team asks for, and signed by all: at version 2 and one
   * more per partner.
   */
  aReadyDraft(team: Team, grant?: number): Promise<StagedDraft>;
  aSubmitted(facts?: TeamFacts): Promise<StagedDraft & { readonly receipt: SubmittedReceipt }>;
  close(): Promise<void>;
}

export interface SubmittedReceipt {
  readonly reference: string;
  readonly version: number;
  readonly sha256: string;
  readonly signature: string;
  readonly receivedAt: string;
}

export async function openApplicationsStage(
  settings: Readonly<Record<string, string>> = {},
): Promise<ApplicationsStage> {
  const clock = new SettableClock(STAGE_NOW);
  const database = await createTestDatabase();
  const api = await startApi(database, { clock, settings });

  const as = async ({ personId }: { readonly personId: string }) =>
    callerOn(api, await aSession(database.sql, asId<'Person'>(personId), clock.now()));

  const aDraft = async (team: Team): Promise<StagedDraft> => {
    const lead = await as(team.lead);
    const body = { consortiumId: team.consortiumId };
    const answer = await lead.post('/applications', body).expect(201);
    return { team, lead, id: (answer.body as { id: string }).id };
  };

  const signAll = (draft: StagedDraft) => signEach(as, draft);
  const aReadyDraft = async (team: Team, grant = 20_000): Promise<StagedDraft> => {
    const draft = await aDraft(team);
    const path = `/applications/${draft.id}`;
    await draft.lead
      .put(`${path}/sections/needs`, 1, { answers: { answer: 'Manger local.' } })
      .expect(200);
    const lines = aBudget(team.askedFunderId, grant);
    for (const partner of team.partners) {
      const caller = await as(partner);
      await caller.put(`${path}/budgets/${partner.id}`, 1, { lines }).expect(200);
    }
    await signAll(draft);
    return draft;
  };

  const aSubmitted = async (facts: TeamFacts = {}) => {
    const team = await aTeam(database.sql, facts);
    const draft = await aReadyDraft(team);
    const version = team.partners.length + 2;
    const answer = await draft.lead.act(`/applications/${draft.id}/submit`, version).expect(200);
    return { ...draft, receipt: answer.body as SubmittedReceipt };
  };

  const close = async () => {
    await api.close();
    await database.drop();
  };
  return { database, api, clock, as, aDraft, aReadyDraft, aSubmitted, signAll, close };
}

/** One after the other, as each funded partner but the lead. */
async function signEach(as: ApplicationsStage['as'], { team, id }: StagedDraft): Promise<void> {
  const path = `/applications/${id}/signatures`;
  for (const partner of team.partners.filter(({ role }) => role === 'funded-partner')) {
    const caller = await as(partner);
    const { body } = await caller.get(path).expect(200);
    const { signatories } = body as { signatories: { partnerId: string; sha256: string }[] };
    const sha256 = signatories.find(({ partnerId }) => partnerId === partner.id)?.sha256;
    await caller.post(`${path}/${partner.id}/sign`, { sha256 }).expect(200);
  }
}
