import { SYSTEM } from '#kernel/actors';
import { asId, type Id } from '#kernel/ids';

import { ALIGN_PARTNERS, ApplicationRegister, AlignPartnersService } from '#domain/applications';
import { TransactionRunner } from '#platform/database';

import { aBudget, aPartner, aTeam } from '../factories/applications.factory';
import { anOrganisation } from '../factories/organisations.factory';
import { openApplicationsStage, type ApplicationsStage } from '../support/applications-stage';

describe('A draft follows the partners of its consortium', () => {
  let stage: ApplicationsStage;
  let transactions: TransactionRunner;

  beforeAll(async () => {
    stage = await openApplicationsStage();
    transactions = stage.api.get(TransactionRunner, { strict: false });
  });

  afterAll(() => stage.close());

  const align = (consortiumId: Id<'Consortium'>) =>
    transactions.run(SYSTEM, (tx) =>
      stage.api.get(AlignPartnersService, { strict: false }).alignDraftOf(tx, consortiumId),
    );

  it('who joins finds an empty budget; who leaves no longer sees it, nor counts', async () => {
    const team = await aTeam(stage.database.sql);
    const { id, lead } = await stage.aReadyDraft(team);
    const newcomer = await aPartner(
      stage.database.sql,
      team.consortiumId,
      await anOrganisation(stage.database.sql),
    );
    const [, leaver] = team.partners;
    await stage.database.sql.query(
      `UPDATE consortia.partner SET left_at = now(), departure = 'left' WHERE id = $1`,
      [leaver?.id],
    );
    const joined = await stage.as(newcomer);
    await joined.get(`/applications/${id}`).expect(404);

    await align(team.consortiumId);
    await align(team.consortiumId);

    const { body } = await joined.get(`/applications/${id}`).expect(200);
    expect(body).toMatchObject({ version: 6, requested: { amount: '40000.00' } });
    expect(body.partners.map(({ partnerId }: { partnerId: string }) => partnerId)).toEqual([
      team.lead.id,
      team.partners[2]?.id,
      newcomer.id,
    ]);
    const left = await stage.as({ personId: leaver?.personId ?? '' });
    await left.get(`/applications/${id}`).expect(404);
    const lines = aBudget(team.funder.id, 1_000);
    await joined.put(`/applications/${id}/budgets/${newcomer.id}`, 1, { lines }).expect(200);
    expect((await lead.get(`/applications/${id}`)).body.requested.amount).toBe('41000.00');
  });

  it('leaves alone what was submitted, and consortia without a draft', async () => {
    const { team, id, lead } = await stage.aSubmitted();
    await aPartner(stage.database.sql, team.consortiumId, await anOrganisation(stage.database.sql));
    await align(team.consortiumId);
    const { body } = await lead.get(`/applications/${id}`).expect(200);
    expect(body.partners).toHaveLength(3);
    await align((await aTeam(stage.database.sql)).consortiumId);
  });

  it('at the latest when it is submitted, though the news be late', async () => {
    const team = await aTeam(stage.database.sql);
    const { id, lead } = await stage.aReadyDraft(team);
    const newcomer = await aPartner(
      stage.database.sql,
      team.consortiumId,
      await anOrganisation(stage.database.sql),
    );
    const refused = await lead.act(`/applications/${id}/submit`, 5).expect(422);
    expect(refused.body.errors).toMatchObject([
      { code: 'budget-missing', pointer: `/budgets/${newcomer.id}` },
      { code: 'signature-stale', pointer: `/signatures/${team.partners[1]?.id}` },
      { code: 'signature-stale', pointer: `/signatures/${team.partners[2]?.id}` },
      { code: 'signature-missing', pointer: `/signatures/${newcomer.id}` },
    ]);
  });

  it('and its queue bears the name of its listener', () => {
    expect(ALIGN_PARTNERS).toBe('applications.align-partners');
  });

  it('what was submitted is read by others through the register', async () => {
    const { team, id, receipt } = await stage.aSubmitted();
    const register = stage.api.get(ApplicationRegister, { strict: false });
    const applicationId = asId<'Application'>(id);

    const { actor } = team.officer;
    const seen = await transactions.read(actor, (reader) =>
      register.submitted(reader, applicationId),
    );
    expect(seen).toMatchObject({
      reference: receipt.reference,
      contentHash: receipt.sha256,
      sections: [{ code: 'needs', answers: { answer: 'Manger local.' } }],
      requested: { cents: 6_000_000n },
    });
    expect(seen.partners.map(({ requested }) => requested.cents)).toEqual([
      2_000_000n,
      2_000_000n,
      2_000_000n,
    ]);

    const moved = await transactions.run(actor, async (tx) => {
      const held = await register.lock(tx, applicationId);
      const eligible = await register.pass(tx, held, 'declare-eligible');
      return register.pass(tx, eligible, 'grant');
    });
    expect(moved).toMatchObject({ status: 'granted', version: 8 });
    await expect(
      transactions.run(actor, (tx) => register.pass(tx, moved, 'refuse')),
    ).rejects.toMatchObject({ code: 'applications.transition-not-allowed' });
    await expect(
      transactions.run(actor, (tx) =>
        register
          .pass(tx, { ...moved, status: 'eligible' }, 'refuse')
          .then(() => register.pass(tx, { ...moved, status: 'eligible' }, 'refuse')),
      ),
    ).rejects.toMatchObject({ code: 'http.version-stale' });
  });
});
