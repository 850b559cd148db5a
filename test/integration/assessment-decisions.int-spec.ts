import type { Organisation } from '#domain/organisations';

import { aGrant, aRefusal, aReviewedApplication } from '../factories/assessment.factory';
import { aCall, aCallContent, aFunder } from '../factories/calls.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
} from '../support/applications-stage';
import { declare } from '../support/assessment-stage';
import { aCallerFor, statusesOf, type TestCaller } from '../support/caller';

const SLOT_CENTS = 1_000_000n;
const SLOT = '10000.00';

describe('Decisions made together', () => {
  let stage: ApplicationsStage;
  let funder: Organisation;
  let decider: TestCaller;
  let other: TestCaller;

  beforeAll(async () => {
    stage = await openApplicationsStage();
    funder = await aFunder(stage.database.sql);
    const roles = ['decision-maker'] as const;
    const facts = { roles, at: STAGE_NOW };
    decider = await aCallerFor(stage.api, stage.database.sql, funder, facts);
    other = await aCallerFor(stage.api, stage.database.sql, funder, facts);
  });

  afterAll(() => stage.close());

  const aCallFor = (slots: number) =>
    aCall(stage.database.sql, funder.id, {
      content: aCallContent({ envelope: { amount: `${slots}0000.00`, currency: 'EUR' } }),
    });

  /** Both decision-makers have declared that nothing binds them to it. */
  const aReviewed = async (call: Awaited<ReturnType<typeof aCallFor>>) => {
    const judgement = await aReviewedApplication(stage.database.sql, call, {
      requested: SLOT_CENTS,
    });
    await declare(decider, judgement.applicationId);
    await declare(other, judgement.applicationId);
    return judgement;
  };

  const reviewed = (call: Awaited<ReturnType<typeof aCallFor>>, count: number) =>
    Promise.all(Array.from({ length: count }, () => aReviewed(call)));

  const keptOf = async (callId: string) => {
    const { rows } = await stage.database.sql.query(
      `SELECT e.granted_cents AS granted,
         (SELECT sum(amount_cents) FROM assessment.decision WHERE call_id = $1::uuid)::text AS decided,
         (SELECT count(*)::int FROM applications.application
          WHERE call_id = $1::uuid AND status = 'granted') AS applications,
         (SELECT count(*)::int FROM platform.outbox_message
          WHERE name = 'assessment.decision-made.v1' AND payload->>'callId' = ($1::uuid)::text) AS events
       FROM assessment.call_envelope e WHERE call_id = $1::uuid`,
      [callId],
    );
    return rows[0];
  };

  it.each([
    [2, 1],
    [20, 10],
  ])(
    'are %i on an envelope that holds %i: so many are granted, no cent more',
    async (count, slots) => {
      const call = await aCallFor(slots);
      const judgements = await reviewed(call, count);
      const answers = await Promise.all(
        judgements.map(({ path }, index) =>
          (index % 2 === 0 ? decider : other).act(`${path}/decision`, 2, aGrant(SLOT)),
        ),
      );
      expect(statusesOf(answers)).toEqual([
        ...Array.from({ length: slots }, () => 201),
        ...Array.from({ length: count - slots }, () => 422),
      ]);
      const refusals = answers.flatMap(({ body }) => body.errors ?? []);
      expect(new Set(refusals.map(({ code }: { code: string }) => code))).toEqual(
        new Set(['amount-above-envelope']),
      );
      const whole = String(SLOT_CENTS * BigInt(slots));
      expect(await keptOf(call.id)).toEqual({
        granted: whole,
        decided: whole,
        applications: slots,
        events: slots,
      });
    },
  );

  it('take no more than the share of each funder, nor than what a reserve leaves', async () => {
    const bank = await aFunder(stage.database.sql, { name: 'Banque' });
    const call = await aCall(stage.database.sql, funder.id, {
      content: aCallContent({
        envelope: { amount: '60000.00', currency: 'EUR' },
        reservedShares: [{ kind: 'community', ratePct: '10' }],
        funders: [
          {
            organisationId: funder.id,
            share: { amount: '40000.00', currency: 'EUR' },
            instruments: ['grant'],
            isLead: true,
          },
          {
            organisationId: bank.id,
            share: { amount: '20000.00', currency: 'EUR' },
            instruments: ['loan'],
            isLead: false,
          },
        ],
      }),
    });
    const judgements = await reviewed(call, 6);
    const lines = [
      { funderId: bank.id, instrument: 'loan', amount: { amount: SLOT, currency: 'EUR' } },
    ];
    const answers = await Promise.all(
      judgements.map(({ path }, index) =>
        decider.act(`${path}/decision`, 2, index < 3 ? { ...aGrant(SLOT), lines } : aGrant(SLOT)),
      ),
    );
    const { rows } = await stage.database.sql.query<{ part: string; granted: string }>(
      `SELECT part, granted_cents AS granted FROM assessment.envelope_part
       WHERE call_id = $1 AND granted_cents > 0`,
      [call.id],
    );
    const granted = new Map(rows.map(({ part, granted: cents }) => [part, BigInt(cents)]));
    const decided = BigInt(answers.filter(({ status }) => status === 201).length) * SLOT_CENTS;
    expect(granted.get('general')).toBe(decided);
    expect((granted.get(bank.id) ?? 0n) + (granted.get(funder.id) ?? 0n)).toBe(decided);
    expect(granted.get(bank.id) ?? 0n).toBeLessThanOrEqual(2_000_000n);
    expect(decided).toBeLessThanOrEqual(5_400_000n);
    expect(decided).toBeGreaterThan(0n);
  });

  it('on one application are one', async () => {
    const call = await aCallFor(9);
    const [judgement] = await reviewed(call, 1);
    const path = `${judgement?.path}/decision`;
    const answers = await Promise.all([
      decider.act(path, 2, aGrant(SLOT)),
      other.act(path, 2, aRefusal()),
      decider.act(path, 2, aGrant('1.00')),
    ]);
    expect(statusesOf(answers)).toEqual([201, 409, 409]);
    const codes = answers.flatMap(({ body }) => body.code ?? []);
    expect(new Set(codes)).toEqual(new Set(['assessment.transition-not-allowed']));
  });

  it('cannot be undone by an envelope that shrinks afterwards', async () => {
    const call = await aCallFor(2);
    const [first, second] = await reviewed(call, 2);
    await decider.act(`${first?.path}/decision`, 2, aGrant(SLOT)).expect(201);
    const { sql } = stage.database;
    await sql.query(
      `INSERT INTO calls.call_revision (call_id, number, funder_id, content, opens_at, closes_at,
         changes, change_note, published_at)
       SELECT call_id, 2, funder_id, jsonb_set(content, '{envelope,amount}', '"5000.00"'), opens_at,
         closes_at, '{/envelope/amount}', '{}', now() FROM calls.call_revision WHERE call_id = $1`,
      [call.id],
    );
    await sql.query('UPDATE calls.call SET revision_number = 2 WHERE id = $1', [call.id]);
    const refused = await decider.act(`${second?.path}/decision`, 2, aGrant('1.00')).expect(422);
    expect(refused.body.errors).toMatchObject([
      {
        code: 'amount-above-envelope',
        detail: 'The amount is above what is left of the envelope (€0).',
      },
    ]);
    await decider.act(`${second?.path}/decision`, 2, aRefusal()).expect(201);
  });
});
