import pg from 'pg';

import { aTeam, type Team } from '../factories/applications.factory';
import { openApplicationsStage, type ApplicationsStage } from '../support/applications-stage';
import type { TestCaller } from '../support/caller';

/** As many partners as asked, besides the lead. */
const rolesOf = (others: number) => [
  'lead' as const,
  ...Array.from({ length: others }, () => 'funded-partner' as const),
];

describe('The budget of forty partners, in forty lines for each of five years', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  afterAll(() => stage.close());

  /** Written by SQL: what is looked at is how it is read. */
  const fill = async (id: string, { partners, funder }: Team, lines: number): Promise<void> => {
    await stage.database.sql.query(
      `INSERT INTO applications.budget_line (application_id, partner_id, position, chart_code,
         account_code, amount_cents, funder_id, is_secured, year, label)
       SELECT $1, p, n, 'cerfa-12156-06', CASE WHEN n % 2 = 0 THEN '64' ELSE '74-private' END,
         100000, CASE WHEN n % 2 = 0 THEN NULL ELSE $4::uuid END, false, 1 + n % 5, 'Ligne ' || n
       FROM unnest($2::uuid[]) p, generate_series(0, $3::int - 1) n`,
      [id, partners.map((partner) => partner.id), lines, funder.id],
    );
  };

  /** The statements that one request takes: the fewest of some, as others ask meanwhile. */
  const statementsOf = async (caller: TestCaller, path: string): Promise<number> => {
    const counts: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const asked = jest.spyOn(pg.Client.prototype, 'query');
      await caller.get(path).expect(200);
      counts.push(asked.mock.calls.length);
      asked.mockRestore();
    }
    return Math.min(...counts);
  };

  const aFile = async (others: number, lines: number) => {
    const team = await aTeam(stage.database.sql, {
      call: { maxDurationMonths: 60 },
      roles: rolesOf(others),
    });
    const { id, lead } = await stage.aDraft(team);
    await fill(id, team, lines);
    return { lead, path: `/applications/${id}` };
  };

  it('is read, viewed, explained and checked in as many statements as a small one', async () => {
    const small = await aFile(2, 4);
    const large = await aFile(39, 200);
    for (const what of [
      '/budget',
      '/budget/view?by=partner,year',
      '/budget/explanations',
      '/pre-check',
    ]) {
      const before = await statementsOf(small.lead, `${small.path}${what}`);
      expect([what, await statementsOf(large.lead, `${large.path}${what}`)]).toEqual([
        what,
        before,
      ]);
    }
    const { body } = await large.lead.get(`${large.path}/budget`).expect(200);
    expect(body.net).toMatchObject({ costs: { amount: '4000000.00' }, isBalanced: true });
    expect(body.partners).toHaveLength(40);
  });
});
