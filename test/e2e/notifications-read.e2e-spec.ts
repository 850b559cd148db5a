import { aTeam, type TeamPartner } from '../factories/applications.factory';
import { aRefusal, aReview } from '../factories/assessment.factory';
import { aCall, aFunder } from '../factories/calls.factory';
import { aMember, aMembership, anOrganisation, aPerson } from '../factories/organisations.factory';
import { anAgreement } from '../support/agreements-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { callerOn, reasonsOf, type TestCaller } from '../support/caller';

interface ReadMessage {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
}

describe('People are told', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const told = ({ body }: { readonly body: unknown }) =>
    (body as { data: readonly ReadMessage[] }).data;
  const plain = (text: string | undefined) => text?.replaceAll(/\s/gu, ' ');

  it('what concerns them, in the language that they ask for', async () => {
    const { assessment, agreement } = await anAgreement(stage);
    const { lead, officer, decider, team } = assessment;
    const { name: funder } = team.funder;
    const reference = `${team.call.reference}-0001`;
    const title = agreement.title;

    const french = await lead.get('/notifications').set('accept-language', 'fr').expect(200);
    const words = new Map(told(french).map((message) => [message.kind, message]));
    expect([...words.keys()].toSorted()).toEqual([
      'agreement-drafted',
      'application-eligible',
      'application-submitted',
      'grant-decided',
    ]);
    expect(words.get('application-submitted')).toEqual({
      id: expect.any(String),
      kind: 'application-submitted',
      title: `Candidature ${reference} déposée`,
      body: `Votre candidature « ${title} » à l’appel ${team.call.reference} a été déposée sous la référence ${reference}. Son reçu signé est disponible dans le dossier. ${funder} va maintenant l’examiner.`,
      subjectKind: 'application',
      subjectId: assessment.id,
      writtenAt: stage.clock.now().toISOString(),
      readAt: null,
    });
    expect(plain(words.get('grant-decided')?.body)).toBe(
      `${funder} accorde 50 000 € à « ${title} » (appel ${team.call.reference}). La convention vous sera proposée à la signature.`,
    );
    const english = await lead.get('/notifications?filter[kind]=grant-decided').expect(200);
    expect(told(english)[0]?.body).toBe(
      `${funder} grants €50,000 to “${title}” (call ${team.call.reference}). The agreement will be offered for your signature.`,
    );

    const kindsOf = async (caller: TestCaller) =>
      told(await caller.get('/notifications').expect(200))
        .map(({ kind }) => kind)
        .toSorted();
    expect(await kindsOf(officer)).toEqual(['admissibility-computed', 'application-received']);
    expect(await kindsOf(decider)).toEqual(['agreement-drafted']);
  });

  it('by mail too, once, in their own language', async () => {
    const english = await aPerson(stage.database.sql, { language: 'en' });
    const { team } = await stage.aSubmitted();
    await aMembership(stage.database.sql, english.id, team.lead.organisation.id, ['contributor']);
    await stage.hear();
    const { rows } = await stage.database.sql.query(
      `SELECT subject FROM platform.mail_delivery WHERE recipient = $1`,
      [english.email],
    );
    expect(rows).toEqual([{ subject: `Application ${team.call.reference}-0001 submitted` }]);
  });

  it('that they read it, once, and nobody else can', async () => {
    const { lead, team } = await stage.aSubmitted();
    await stage.hear();
    const [message] = told(await lead.get('/notifications?filter[isRead]=false').expect(200));
    const path = `/notifications/${message?.id}/read`;
    const partner = await stage.as(team.partners[1] ?? team.lead);
    const { body: hidden } = await partner.post(path).set('accept-language', 'fr').expect(404);
    expect(hidden).toMatchObject({
      code: 'notifications.message-not-found',
      detail: 'Ce message n’existe pas.',
    });
    const readAt = stage.clock.now().toISOString();
    const { body: read } = await lead.post(path).expect(200);
    expect(read).toMatchObject({ id: message?.id, title: message?.title, readAt });
    stage.clock.advance(5000);
    const { body: again } = await lead.post(path).expect(200);
    expect(again.readAt).toBe(readAt);
    expect(told(await lead.get('/notifications?filter[isRead]=false').expect(200))).toEqual([]);
    await callerOn(stage.api).get('/notifications').expect(401);
    const unknown = await lead.get('/notifications?filter[kind]=gossip').expect(400);
    expect(reasonsOf(unknown)).toHaveLength(1);
  });

  it('that an application is withdrawn', async () => {
    const { lead, id, team } = await stage.aSubmitted();
    await lead.act(`/applications/${id}/withdraw`, 6, { reason: 'Faute de temps.' }).expect(200);
    await stage.hear();
    const officer = await stage.as(team.officer);
    const kinds = told(await officer.get('/notifications').expect(200)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['application-received', 'application-withdrawn']);
  });

  it('that a review is theirs, that it was refused, that a partner left', async () => {
    const kindsOf = async (caller: TestCaller) =>
      told(await caller.get('/notifications').expect(200)).map(({ kind }) => kind);
    const staged = await stage.anEligible();
    const { caller, reviewPath } = await stage.assign(staged);
    await stage.hear();
    expect(await kindsOf(caller)).toEqual(['review-assigned']);
    await caller.put(reviewPath, 1, aReview()).expect(200);
    await caller.act(`${reviewPath}/submit`, 2).expect(200);
    await staged.decider.act(`${staged.path}/decision`, 2, aRefusal()).expect(201);
    await stage.hear();
    expect(await kindsOf(staged.lead)).toContain('refusal-decided');

    const { sql } = stage.database;
    const { lead, consortiumId, partners } = await aTeam(sql);
    const [, leaving] = partners as [unknown, TeamPartner];
    const path = `/consortia/${consortiumId}/partners/${leaving.id}`;
    await (await stage.as(leaving)).remove(path).expect(204);
    await stage.hear();
    expect(await kindsOf(await stage.as(lead))).toEqual(['partner-left']);
  });

  describe('that they are invited', () => {
    const aTable = async () => {
      const { sql } = stage.database;
      const call = await aCall(sql, (await aFunder(sql)).id);
      const lead = await anOrganisation(sql, { name: 'Les Jardins du Val' });
      const leader = await stage.as(await aMember(sql, lead.id, ['representative']));
      const body = { callId: call.id, leadOrganisationId: lead.id, name: 'Cuisines' };
      const { body: consortium } = await leader.post('/consortia', body).expect(201);
      const invite = (to: object) =>
        leader.post(`/consortia/${consortium.id}/invitations`, { role: 'funded-partner', ...to });
      return { leader, consortium: consortium as { readonly id: string }, invite };
    };

    it('in the application when their organisation is there; the lead learns what they answer', async () => {
      const { leader, invite } = await aTable();
      const { sql } = stage.database;
      const [town, farm] = [await anOrganisation(sql), await anOrganisation(sql)];
      const mayor = await stage.as(await aMember(sql, town.id, ['representative']));
      const farmer = await stage.as(await aMember(sql, farm.id, ['representative']));
      const { body: first } = await invite({ organisationId: town.id }).expect(201);
      const { body: second } = await invite({ organisationId: farm.id }).expect(201);
      await stage.hear();
      expect(told(await mayor.get('/notifications').expect(200))).toMatchObject([
        { kind: 'partner-invited', title: 'Invitation to join “Cuisines”' },
      ]);
      await mayor.post(`/invitations/${first.id}/accept`).expect(200);
      await farmer.post(`/invitations/${second.id}/decline`).expect(204);
      await stage.hear();
      const heard = told(await leader.get('/notifications').expect(200));
      expect(heard.map(({ title }) => title).toSorted()).toEqual(
        [`Invitation declined: ${farm.name}`, `${town.name} joins “Cuisines”`].toSorted(),
      );
    });

    it('by one mail alone, before they have an account, and may accept from it', async () => {
      const { consortium, invite } = await aTable();
      const { sql } = stage.database;
      const email = `epicerie.${consortium.id}@example.org`;
      const { body: invitation } = await invite({ email, message: 'Venez !' }).expect(201);
      await stage.hear();
      const { rows } = await sql.query<{ text: string }>(
        'SELECT text FROM platform.mail_delivery WHERE recipient = $1',
        [email],
      );
      expect(rows).toHaveLength(1);
      const token = /#token=(\S+)/u.exec(rows[0]?.text ?? '')?.[1];
      const grocery = await anOrganisation(sql);
      const grocer = await stage.as(await aMember(sql, grocery.id, ['representative']));
      await grocer
        .post(`/invitations/${invitation.id}/accept`, { organisationId: grocery.id, token })
        .expect(200);
    });
  });
});
