import type { Cast } from './cast';
import { DEMO_CALLS, type CallKey, type DemoCall } from './calls';
import { localDay } from './days';

interface Call {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

/** Where each call of the demo is. */
export type SeededCalls = Readonly<Record<CallKey, string>>;

export async function seedCalls(cast: Cast): Promise<SeededCalls> {
  const [ptce, commons, food] = [
    await seedCall(cast, 'ptce'),
    await seedCall(cast, 'commons'),
    await seedCall(cast, 'food'),
  ];
  return { ptce, commons, food };
}

/** Drafted under a key of its own; dated and published by what the draft then is, not by memory. */
async function seedCall(cast: Cast, key: CallKey): Promise<string> {
  const { funder, officer, content, open }: DemoCall = DEMO_CALLS[key];
  const client = await cast.as(officer);
  const funderId = await cast.organisationId(funder);
  const body = { funderId, ...content };
  const { id } = await client.post<Call>('/calls', body, { key: `demo/calls/${key}` });
  const path = `/calls/${id}`;
  const { status, version } = await client.get<Call>(path);
  if (open === null || status !== 'draft') return id;
  const dates = {
    opensAtLocal: localDay(open.from, '09:00'),
    closesAtLocal: localDay(open.until, '12:00'),
  };
  const dated = await client.patch<Call>(path, dates, { version });
  await client.post(`${path}/publish`, undefined, { version: dated.version });
  return id;
}
