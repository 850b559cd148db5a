import { asId } from '#kernel/ids';

import { aMembership } from '../factories/organisations.factory';
import { anAgreement } from '../support/agreements-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';

describe('An event that is delivered twice', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage({}, 2);
  });

  afterAll(() => stage.close());

  const count = async (sql: string): Promise<number> => {
    const { rows } = await stage.database.sql.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${sql}`,
    );
    return rows[0]?.count ?? -1;
  };

  it('makes one assessment, one agreement, one message and one mail for each person', async () => {
    const { assessment } = await anAgreement(stage);
    expect(await count('assessment.assessment')).toBe(1);
    expect(await count('agreements.agreement')).toBe(1);

    const messages = await count('notifications.message');
    expect(messages).toBeGreaterThan(10);
    expect(
      await count('(SELECT DISTINCT event_id, person_id FROM notifications.message) told'),
    ).toBe(messages);
    expect(
      await count(
        `notifications.message m JOIN platform.mail_delivery d ON d.id = m.id
         JOIN identity.person p ON p.id = m.person_id AND p.email = d.recipient`,
      ),
    ).toBe(messages);
    expect(await count('platform.mail_delivery')).toBe(messages);
    const { body } = await assessment.lead.get('/notifications').expect(200);
    expect(body.data.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
      'agreement-drafted',
      'application-eligible',
      'application-submitted',
      'grant-decided',
    ]);
  });

  it('tells a person who stands for several partners once', async () => {
    const draft = await stage.aSubmitted();
    const { team } = draft;
    const personId = asId<'Person'>(team.lead.personId);
    for (const { organisation } of team.partners.slice(1))
      await aMembership(stage.database.sql, personId, organisation.id, ['representative']);
    await stage.hear();
    const { body } = await draft.lead.get('/notifications').expect(200);
    expect(body.data).toHaveLength(1);
  });
});
