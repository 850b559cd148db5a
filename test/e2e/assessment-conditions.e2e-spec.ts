import { randomUUID } from 'node:crypto';

import { aGrant } from '../factories/assessment.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

interface Condition {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

const lease = {
  text: 'Envoyer le bail signé.',
  isBlocking: true,
  liftedByRole: 'officer',
  dueOn: '2027-12-31',
} as const;

const board = { ...lease, text: 'Faire voter le budget.', liftedByRole: 'decision-maker' } as const;
const leaflet = { ...lease, text: 'Citer les financeurs.', isBlocking: false } as const;

describe('A grant with conditions', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const conditional = (...conditions: readonly object[]) => ({
    ...aGrant('50000.00'),
    outcome: 'granted-with-conditions',
    conditions,
  });

  const aConditional = async (...conditions: readonly object[]) => {
    const staged = await stage.aReviewed();
    await staged.decider.act(`${staged.path}/decision`, 2, conditional(...conditions)).expect(201);
    await stage.hear();
    return { ...staged, conditions: await conditionsOf(staged) };
  };

  const conditionsOf = async ({ lead, path }: Pick<StagedAssessment, 'lead' | 'path'>) => {
    const { body } = await lead.get(`${path}/decision`).expect(200);
    return body.conditions as readonly Condition[];
  };

  const agreementsOf = async ({ lead }: StagedAssessment) => {
    const { body } = await lead.get('/agreements').expect(200);
    return body.data as readonly unknown[];
  };

  const at = ({ path }: StagedAssessment, { id }: Pick<Condition, 'id'>, act: string) =>
    `${path}/decision/conditions/${id}/${act}`;

  it('is followed until each is lifted by whom it names, then the agreement is drawn up', async () => {
    const staged = await aConditional(lease, board, leaflet);
    const { lead, officer, decider, conditions } = staged;
    const [first, second, third] = conditions as [Condition, Condition, Condition];
    expect(conditions).toMatchObject([
      { ...lease, status: 'open', version: 1 },
      { ...board, status: 'open' },
      { ...leaflet, status: 'open' },
    ]);
    expect(await agreementsOf(staged)).toEqual([]);

    const note = 'Signé mardi chez le notaire.';
    const { body } = await lead.act(at(staged, first, 'evidence'), 1, { note }).expect(200);
    expect(body.conditions[0]).toMatchObject({
      status: 'evidenced',
      evidenceNote: note,
      evidenceAt: stage.clock.now().toISOString(),
      version: 2,
    });
    await stage.hear();
    const { body: messages } = await officer.get('/notifications').expect(200);
    const kinds = (messages.data as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds).toContain('condition-evidenced');

    await officer.act(at(staged, first, 'lift'), 1).expect(412);
    await officer.act(at(staged, first, 'lift'), 2).expect(200);
    await stage.hear();
    expect(await agreementsOf(staged)).toEqual([]);
    await officer.act(at(staged, second, 'lift'), 1).expect(403);
    await decider.act(at(staged, second, 'lift'), 1).expect(200);
    await stage.hear();
    expect(await agreementsOf(staged)).toMatchObject([{ status: 'drafted' }]);
    await officer.act(at(staged, third, 'lift'), 1).expect(200);
    await stage.hear();
    expect(await agreementsOf(staged)).toHaveLength(1);

    const again = await officer.act(at(staged, first, 'lift'), 3).expect(409);
    expect(again.body.code).toBe('assessment.condition-already-lifted');
    const late = await lead.act(at(staged, first, 'evidence'), 3, { note }).expect(409);
    expect(late.body.code).toBe('assessment.condition-already-lifted');
  });

  it('does not hold the agreement back when none of them is blocking', async () => {
    const staged = await aConditional(leaflet);
    expect(await agreementsOf(staged)).toMatchObject([{ status: 'drafted' }]);
  });

  it('says what is wrong with its conditions', async () => {
    const { decider, path } = await stage.aReviewed();
    const none = await decider.act(`${path}/decision`, 2, conditional()).expect(422);
    expect(reasonsOf(none)).toEqual(['conditions-missing /conditions']);
    const past = conditional({ ...lease, dueOn: '2020-01-01' });
    const late = await decider.act(`${path}/decision`, 2, past).expect(422);
    expect(reasonsOf(late)).toEqual(['condition-already-due /conditions/0/dueOn']);
    const plain = { ...aGrant('1.00'), conditions: [lease] };
    const odd = await decider.act(`${path}/decision`, 2, plain).expect(422);
    expect(reasonsOf(odd)).toEqual(['conditions-unexpected /conditions']);
  });

  it('is nothing for others to answer or to lift', async () => {
    const staged = await aConditional(lease);
    const [condition] = staged.conditions as [Condition];
    const other = await stage.aReviewed();
    const note = 'Voilà.';
    const answers = [
      await other.lead.act(at(staged, condition, 'evidence'), 1, { note }),
      await other.officer.act(at(staged, condition, 'lift'), 1),
      await staged.lead.act(at(staged, { id: randomUUID() }, 'evidence'), 1, { note }),
    ];
    for (const { status, body } of answers)
      expect([status, body.code]).toEqual([404, 'assessment.condition-not-found']);
    await staged.officer.act(at(staged, condition, 'evidence'), 1, { note }).expect(403);
    const fileId = randomUUID();
    const lost = await staged.lead.act(at(staged, condition, 'evidence'), 1, { note, fileId });
    expect([lost.status, lost.body.code]).toEqual([404, 'files.file-not-found']);
  });
});
