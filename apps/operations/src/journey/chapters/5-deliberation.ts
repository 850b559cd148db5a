import type { AllocationView, AppliedRow, CommitteeSession, Minutes } from '../../client/api';
import { eventually } from '../eventually';
import { GRANT } from '../figures';
import type { Stage } from '../stage';

const ASKED = '100000.00';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

/** Who gets what, by each method; then a committee that sits on it, and leaves signed minutes. */
export async function deliberate(stage: Stage, callId: string, id: string): Promise<void> {
  stage.narrator.chapter('5 bis. Délibération: an envelope by four methods, and a committee');
  await shareTheEnvelope(stage, callId, id);
  await sitInCommittee(stage, callId, id);
}

async function shareTheEnvelope(stage: Stage, callId: string, id: string): Promise<void> {
  const { cast, narrator } = stage;
  const officer = await cast.as('ines');
  const path = `/calls/${callId}/allocations`;
  const preview = (body: object) => officer.post<AllocationView>(path, body);
  for (const method of ['ranked', 'threshold-floor-prorata', 'equal-share']) {
    const amount = await eventually(`the ranking that ${method} reads`, async () =>
      amountFor(await preview({ method }), id),
    );
    narrator.check(`the amount by ${method}`, amount, ASKED);
    narrator.step('Envelope shared: it covers what is asked', method, ASKED);
  }
  const amounts = (amount: string) => [{ applicationId: id, amount: euros(amount) }];
  narrator.refused(
    'People cannot propose a cent more than is asked',
    'deliberation.allocation-refused',
    ['amount-above-limit'],
    {
      problem: await officer.refused('POST', path, {
        method: 'deliberative',
        amounts: amounts('100000.01'),
      }),
    },
  );
  const proposed = await preview({ method: 'deliberative', amounts: amounts(GRANT.amount) });
  narrator.check('the amount that people propose', amountFor(proposed, id), GRANT.amount);
  const applied = await officer.post<readonly AppliedRow[]>(`/allocations/${proposed.id}/apply`);
  const row = applied.find(({ applicationId }) => applicationId === id);
  narrator.check('what becomes of it', row?.result, 'proposed');
  narrator.step('What people propose is offered to the decision-makers', '', GRANT.amount);
}

function amountFor({ rows }: AllocationView, id: string): string | null {
  return rows.find(({ applicationId }) => applicationId === id)?.amount.amount ?? null;
}

async function sitInCommittee(stage: Stage, callId: string, id: string): Promise<void> {
  const path = await openSession(stage, callId, id);
  await concludeFile(stage, path, id);
  await signMinutes(stage, path);
}

async function openSession({ cast, narrator }: Stage, callId: string, id: string): Promise<string> {
  const officer = await cast.as('ines');
  const [chairId, officerId] = [await cast.personId('jeanne'), await cast.personId('ines')];
  const planned = await officer.post<CommitteeSession>(`/calls/${callId}/committee-sessions`, {
    title: 'Comité de sélection',
    plannedAt: new Date(Date.UTC(2030, 0, 15, 9)).toISOString(),
    chairId,
    colleges: [
      { code: 'board', label: 'Conseil', weight: 2, quorum: 1 },
      { code: 'team', label: 'Équipe', weight: 1, quorum: 1 },
    ],
    members: [
      { personId: chairId, college: 'board' },
      { personId: officerId, college: 'team' },
    ],
    applicationIds: [id],
  });
  const path = `/committee-sessions/${planned.id}`;
  narrator.refused(
    'Without its chair, a session does not open',
    'deliberation.session-refused',
    ['chair-missing', 'quorum-missing'],
    {
      problem: await officer.refused(
        'POST',
        `${path}/open`,
        { presentIds: [officerId] },
        { version: planned.version },
      ),
    },
  );
  const open = { presentIds: [chairId, officerId] };
  await officer.post(`${path}/open`, open, { version: planned.version });
  return path;
}

async function concludeFile({ cast, narrator }: Stage, path: string, id: string): Promise<void> {
  const [officer, chair] = [await cast.as('ines'), await cast.as('jeanne')];
  const file = `${path}/files/${id}`;
  const silent = await officer.refused('PUT', `${file}/position`, { stance: 'consent' });
  narrator.refused(
    'Nobody judges before declaring whether anything binds them to those who apply',
    'assessment.declaration-missing',
    [],
    { problem: silent },
  );
  for (const member of [officer, chair])
    await member.post(`/applications/${id}/declaration`, { hasConflict: false });
  await officer.put(`${file}/position`, { stance: 'consent' });
  const reason = 'Que le bail soit signé avant l’été.';
  await chair.put(`${file}/position`, { stance: 'reservation', reason });
  const text = 'Accord, pour ce que le comité propose.';
  const concluded = await chair.post<CommitteeSession>(`${file}/conclude`, { text });
  narrator.check('the tally', concluded.files[0]?.tally, {
    consent: '33.3333',
    reservation: '66.6666',
    objection: '0',
  });
}

async function signMinutes({ cast, narrator }: Stage, path: string): Promise<void> {
  const [officer, chair] = [await cast.as('ines'), await cast.as('jeanne')];
  const { version } = await chair.get<CommitteeSession>(path);
  const closed = await chair.post<CommitteeSession>(`${path}/close`, undefined, { version });
  const signed = await chair.post<CommitteeSession>(`${path}/sign`, undefined, {
    version: closed.version,
  });
  narrator.check('the session', signed.status, 'signed');
  const minutes = await officer.get<Minutes>(`${path}/minutes`);
  narrator.check('who signed the minutes', minutes.signedBy, await cast.personId('jeanne'));
  narrator.step('A committee concludes; its chair signs the minutes', '', signed.status);
}
