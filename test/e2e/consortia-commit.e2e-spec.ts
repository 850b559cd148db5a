import { randomUUID } from 'node:crypto';

import { aTeam, type Team } from '../factories/applications.factory';
import { aCallContent } from '../factories/calls.factory';
import { reasonsOf, type TestCaller } from '../support/caller';
import {
  openConsortiaStage,
  partnerOf,
  TABLE_NOW,
  type ConsortiaStage,
} from '../support/consortia-stage';

describe('What a call asks of partners before they submit', () => {
  let stage: ConsortiaStage;
  let team: Team;
  let leader: TestCaller;

  beforeAll(async () => {
    stage = await openConsortiaStage();
  });

  beforeEach(async () => {
    stage.clock.set(TABLE_NOW);
    const { partnership } = aCallContent();
    team = await aTeam(stage.database.sql, {
      call: {
        partnership: { ...partnership, lettersOfCommitmentRequired: true, minSteeringMeetings: 1 },
        charter: { requiredClauses: ['decision-rule', 'partner-exit'] },
      },
    });
    leader = await stage.as(team.lead);
  });

  afterAll(() => stage.close());

  const path = () => `/consortia/${team.consortiumId}`;
  const faults = async () => {
    const { body } = await leader.get(path()).expect(200);
    return body.partnershipFaults.map(({ code }: { code: string }) =>
      code.replace('consortia.', ''),
    );
  };
  const aFileOf = async (index: number, status = 'clean'): Promise<string> => {
    const id = randomUUID();
    await stage.database.sql.query(
      `INSERT INTO platform.file (id, owner_organisation_id, name, media_type, size_bytes, sha256,
         status, storage_key, version, announced_at, sent_by, received_at, inspected_at)
       VALUES ($1, $2, 'lettre.pdf', 'application/pdf', 10, repeat('a', 64), $3, $4, 1, now(), $5,
         now(), now())`,
      [
        id,
        partnerOf(team, index).organisation.id,
        status,
        randomUUID(),
        partnerOf(team, index).personId,
      ],
    );
    return id;
  };
  const attach = async (index: number, fileId: string, who?: TestCaller) => {
    const caller = who ?? (await stage.as(partnerOf(team, index)));
    return caller.put(`${path()}/partners/${partnerOf(team, index).id}/letter`, 1, { fileId });
  };

  it('is told until it is there: letters, a meeting, a charter that all adopted', async () => {
    expect(await faults()).toEqual(['letters-missing', 'too-few-meetings', 'charter-missing']);

    for (const index of [1, 2]) {
      expect((await attach(index, await aFileOf(index))).status).toBe(200);
    }
    const meeting = {
      heldOn: '2027-06-01',
      topic: 'Lancement',
      minutes: 'Dit et décidé.',
      presentIds: team.partners.map(({ id }) => id),
    };
    await leader.post(`${path()}/meetings`, meeting).expect(201);
    const decisionRule = { method: 'consent', voices: 'per-partner' };
    const partnerExit = { noticeDays: 30, redistribution: 'equal' };
    await leader
      .post(`${path()}/charter-versions`, { basedOn: 0, clauses: { decisionRule } })
      .expect(201);
    expect(await faults()).toEqual(['charter-clause-missing', 'charter-not-adopted']);
    await leader
      .post(`${path()}/charter-versions`, { basedOn: 1, clauses: { decisionRule, partnerExit } })
      .expect(201);
    for (const partner of team.partners) {
      const caller = await stage.as(partner);
      await caller
        .post(`${path()}/charter-versions/2/adopt`, { partnerId: partner.id })
        .expect(200);
    }
    expect(await faults()).toEqual([]);
  });

  it('takes a letter of the partner itself, inspected, by who represents it', async () => {
    const [theirs, hasty] = [await aFileOf(1), await aFileOf(1, 'pending')];
    expect(reasonsOf(await attach(1, hasty))).toEqual(['letter-not-inspected /fileId']);
    expect((await attach(1, theirs, leader)).body.code).toBe('consortia.action-forbidden');
    expect((await attach(2, theirs)).body.code).toBe('files.file-not-found');
    expect((await attach(1, theirs)).status).toBe(200);
    expect((await attach(1, await aFileOf(1))).body.letters).toHaveLength(1);
  });
});
