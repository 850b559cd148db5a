import { aTeam, aTeamFor, type Team } from '../factories/applications.factory';
import { aCallContent } from '../factories/calls.factory';
import { aMember, anOrganisation } from '../factories/organisations.factory';
import { callerOn, reasonsOf, statusesOf } from '../support/caller';
import {
  openConsortiaStage,
  partnerOf,
  TABLE_NOW,
  type ConsortiaStage,
} from '../support/consortia-stage';

type Rules = Partial<ReturnType<typeof aCallContent>['partnership']>;

describe('A place in a consortium', () => {
  let stage: ConsortiaStage;

  beforeAll(async () => {
    stage = await openConsortiaStage();
  });

  beforeEach(() => stage.clock.set(TABLE_NOW));

  afterAll(() => stage.close());

  const aTeamUnder = (rules: Rules): Promise<Team> =>
    aTeam(stage.database.sql, {
      call: { partnership: { ...aCallContent().partnership, ...rules } },
    });
  const invite = async (team: Team, body: object): Promise<string> => {
    const lead = await stage.as(team.lead);
    const path = `/consortia/${team.consortiumId}/invitations`;
    return (await lead.post(path, { role: 'funded-partner', ...body }).expect(201)).body.id;
  };

  it('may be one of several in the same call', async () => {
    const first = await aTeamUnder({});
    const second = await aTeamFor(stage.database.sql, first);
    const { organisation } = partnerOf(first, 1);
    const partner = await stage.as(partnerOf(first, 1));
    const id = await invite(second, { organisationId: organisation.id });
    await partner.post(`/invitations/${id}/accept`).expect(200);
  });

  it.each<[string, Rules, string]>([
    ['the call wants each in one only', { isMembershipExclusive: true }, 'membership-exclusive'],
    ['the call allows so many', { maxConsortiaPerOrganisation: 1 }, 'in-enough-consortia'],
  ])('is refused when %s, to join as to form; to lend a hand is not', async (_, rules, code) => {
    const first = await aTeamUnder({ ...rules, maxConsortiaPerLead: 3 });
    const second = await aTeamFor(stage.database.sql, first);
    const { organisation } = partnerOf(first, 1);
    const partner = await stage.as(partnerOf(first, 1));

    const id = await invite(second, { organisationId: organisation.id });
    const refused = await partner.post(`/invitations/${id}/accept`).expect(422);
    expect(refused.body.code).toBe('consortia.invitation-refused');
    expect(reasonsOf(refused)).toEqual([`${code} null`]);
    const body = { callId: first.call.id, leadOrganisationId: organisation.id, name: 'Halles' };
    expect(reasonsOf(await partner.post('/consortia', body).expect(422))).toEqual([`${code} null`]);

    const lead = await stage.as(second.lead);
    await lead.post(`/invitations/${id}/withdraw`).expect(204);
    const hand = await invite(second, { organisationId: organisation.id, role: 'contributor' });
    await partner.post(`/invitations/${hand}/accept`).expect(200);
  });

  it('is the last one for one of two that are taken at once', async () => {
    const first = await aTeamUnder({ isMembershipExclusive: true });
    const second = await aTeamFor(stage.database.sql, first);
    const organisation = await anOrganisation(stage.database.sql);
    const ids = [
      await invite(first, { organisationId: organisation.id }),
      await invite(second, { organisationId: organisation.id }),
    ];
    const who = await stage.as(
      await aMember(stage.database.sql, organisation.id, ['representative']),
    );
    const answers = await Promise.all(ids.map((id) => who.post(`/invitations/${id}/accept`)));
    expect(statusesOf(answers)).toEqual([200, 422]);
  });

  it('is no longer offered once the lead takes the invitation back', async () => {
    const team = await aTeamUnder({});
    const lead = await stage.as(team.lead);
    const id = await invite(team, { email: 'mairie@die.example' });
    await (await stage.as(partnerOf(team, 1))).post(`/invitations/${id}/withdraw`).expect(404);
    await lead.post(`/invitations/${id}/withdraw`).expect(204);
    const again = await lead.post(`/invitations/${id}/withdraw`).expect(409);
    expect(again.body.state).toBe('withdrawn');
    await invite(team, { email: 'mairie@die.example' });
  });

  it('is taken by who was invited before having an account, or an organisation, here', async () => {
    const team = await aTeamUnder({});
    const email = `maire-${team.consortiumId}@die.example`;
    const id = await invite(team, { email });
    const { rows } = await stage.database.sql.query<{ text: string }>(
      'SELECT text FROM platform.mail_delivery WHERE recipient = $1',
      [email],
    );
    const token = /#token=(\S+)/.exec(rows[0]?.text ?? '')?.[1];
    const password = 'une-phrase-assez-longue-pour-tenir';

    const stranger = callerOn(stage.api);
    const person = { givenName: 'Ana', familyName: 'Roux', email, password, language: 'fr' };
    await stranger.post('/people', person).expect(201);
    const session = await stranger.post('/sessions', { email, password });
    expect(session.status).toBeLessThan(300);
    const [cookie = ''] = [session.headers['set-cookie']].flat();
    const mayor = callerOn(stage.api, cookie.split(';')[0]);
    const received = await mayor.get('/invitations?filter[status]=pending').expect(200);
    expect(received.body.data).toMatchObject([{ id }]);
    const town = {
      name: 'Commune de Die',
      legalForm: 'undeclared-group',
      actorFamily: 'residents-group',
      college: 'residents',
    };
    const { body: organisation } = await mayor.post('/organisations', town).expect(201);

    const joined = await mayor
      .post(`/invitations/${id}/accept`, { token, organisationId: organisation.id })
      .expect(200);
    expect(joined.body.partners.at(-1)).toMatchObject({ organisationId: organisation.id });
  });
});
