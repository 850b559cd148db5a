import { aTeam } from '../factories/applications.factory';
import { openApplicationsStage, type ApplicationsStage } from '../support/applications-stage';

const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const;

describe('The viable minimum of an application', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  afterAll(() => stage.close());

  it('is declared by the lead while it writes, and frozen with the rest', async () => {
    const draft = await stage.aReadyDraft(await aTeam(stage.database.sql));
    const path = `/applications/${draft.id}`;
    const { body: before } = await draft.lead.get(path).expect(200);
    expect(before.viableMinimum).toBeNull();
    const declare = (amount: string | null, version: number) =>
      draft.lead.put(`${path}/viable-minimum`, version, {
        viableMinimum: amount === null ? null : eur(amount),
      });
    const { body } = await declare('40000.00', before.version).expect(200);
    expect(body).toMatchObject({ viableMinimum: eur('40000.00'), version: before.version + 1 });
    const stale = await declare('1.00', before.version).expect(412);
    expect(stale.body.code).toBe('applications.application-changed-meanwhile');
    const { body: cleared } = await declare(null, body.version).expect(200);
    expect(cleared.viableMinimum).toBeNull();
    const { body: again } = await declare('30000.00', cleared.version).expect(200);

    await draft.lead.act(`${path}/submit`, again.version).expect(200);
    const { rows } = await stage.database.sql.query<{ canonical: string }>(
      'SELECT canonical FROM applications.submission WHERE application_id = $1',
      [draft.id],
    );
    expect(JSON.parse(rows[0]?.canonical ?? '{}')).toMatchObject({ viableMinimum: '30000.00' });
    const late = await declare('1.00', again.version + 1).expect(409);
    expect(late.body.code).toBe('applications.application-not-draft');
  });

  it('is for the lead to say, of an amount that can be', async () => {
    const draft = await stage.aReadyDraft(await aTeam(stage.database.sql));
    const path = `/applications/${draft.id}/viable-minimum`;
    const [, partner] = draft.team.partners;
    const other = await stage.as(partner ?? { personId: '' });
    const body = { viableMinimum: eur('1.00') };
    const forbidden = await other.put(path, 5, body).expect(403);
    expect(forbidden.body.code).toBe('applications.section-for-the-lead');
    await draft.lead.put(path, 5, { viableMinimum: eur('-1.00') }).expect(400);
    const stranger = await stage.aReadyDraft(await aTeam(stage.database.sql));
    await stranger.lead.put(path, 5, body).expect(404);
  });
});
