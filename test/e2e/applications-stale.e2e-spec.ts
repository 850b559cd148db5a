import { TellStaleSignaturesService } from '#domain/applications';

import { aBudget, aTeam, type Team } from '../factories/applications.factory';
import { STAGE_NOW, type StagedDraft } from '../support/applications-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { partnerOf } from '../support/consortia-stage';

const MINUTE = 60_000;

describe('Partners whose signature no longer holds', () => {
  let stage: AssessmentStage;
  let stale: TellStaleSignaturesService;
  let team: Team;
  let draft: StagedDraft;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    stale = stage.api.get(TellStaleSignaturesService, { strict: false });
  });

  beforeEach(async () => {
    stage.clock.set(STAGE_NOW);
    team = await aTeam(stage.database.sql);
    draft = await stage.aReadyDraft(team);
    later(20);
    await stale.tell();
  });

  afterAll(() => stage.close());

  const later = (minutes: number) =>
    stage.clock.set(new Date(stage.clock.now().getTime() + minutes * MINUTE));
  const told = async (index: number) => {
    await stage.hear();
    const caller = await stage.as(partnerOf(team, index));
    const { body } = await caller.get('/notifications?filter[kind]=signature-stale').expect(200);
    return (body.data as readonly { readonly subjectId: string }[]).filter(
      ({ subjectId }) => subjectId === draft.id,
    ).length;
  };
  const writeBudget = async (index: number, grant: number, version: number) => {
    const caller = await stage.as(partnerOf(team, index));
    const at = `/applications/${draft.id}/budgets/${partnerOf(team, index).id}`;
    await caller.put(at, version, { lines: aBudget(team.funder.id, grant) }).expect(200);
  };
  const rename = async (title: string) => {
    const path = `/applications/${draft.id}`;
    const { body } = await draft.lead.get(path).expect(200);
    await draft.lead.patch(path, body.version, { title }).expect(200);
    return body.title as string;
  };

  it('are told once what they signed has been left alone for ten minutes, and nobody else is', async () => {
    await writeBudget(2, 10_000, 2);
    later(5);
    expect(await stale.tell()).toBe(0);
    later(6);
    expect(await stale.tell()).toBe(1);

    expect(await told(2)).toBe(1);
    expect(await told(1)).toBe(0);
    expect(await told(0)).toBe(0);
  });

  it('once, however often it is looked at and by however many', async () => {
    await rename('Autre titre');
    later(11);
    const looked = await Promise.all([stale.tell(), stale.tell()]);
    expect(looked.reduce((sum, one) => sum + one)).toBe(1);
    await writeBudget(2, 9_000, 2);
    later(11);
    expect(await stale.tell()).toBe(1);

    expect(await told(1)).toBe(1);
    expect(await told(2)).toBe(1);
  });

  it('not at all when the change was undone meanwhile, and again when it comes back', async () => {
    const title = await rename('Autre titre');
    later(2);
    await rename(title);
    later(11);
    expect(await stale.tell()).toBe(1);
    expect(await told(1)).toBe(0);

    await rename('Autre titre');
    later(11);
    await stale.tell();
    expect(await told(1)).toBe(1);
    await rename(title);
    later(11);
    await stale.tell();
    await rename('Autre titre');
    later(11);
    await stale.tell();
    expect(await told(1)).toBe(2);
  });
});
