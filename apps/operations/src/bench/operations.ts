import type { Client } from 'pg';

import type { Dataset } from './dataset';
import type { Ask, Operation } from './load';

/** Where the product believes itself to be reached, and so the origin that it takes writes from. */
export const PUBLIC_URL = 'http://localhost:3000';

/** Each time another: what was saved already is not saved again. */
function answerAfter(version: number): string {
  const answer = `${'Une réponse de territoire, relue. '.repeat(30)}${String(version)}`;
  return JSON.stringify({ answers: { answer } });
}

/** How the same thing is asked of either server. */
interface Paths {
  readonly list: string;
  readonly get: (applicationId: string) => string;
  readonly save: (applicationId: string) => string;
  /** The whole of the largest budget, and all that is to be said of it. */
  readonly budget: (applicationId: string) => string;
  readonly preCheck: (applicationId: string) => string;
}

export const PATHS = {
  bare: (callId: string): Paths => ({
    list: `/list/${callId}`,
    get: (id) => `/get/${id}`,
    save: (id) => `/save/${id}`,
    budget: (id) => `/get/${id}`,
    preCheck: (id) => `/get/${id}`,
  }),
  product: (callId: string): Paths => ({
    list: `/api/v1/applications?filter[callId]=${callId}&filter[status]=submitted&sort=-submittedAt`,
    get: (id) => `/api/v1/applications/${id}`,
    save: (id) => `/api/v1/applications/${id}/sections/section-1`,
    budget: (id) => `/api/v1/applications/${id}/budget`,
    preCheck: (id) => `/api/v1/applications/${id}/pre-check`,
  }),
} as const;

export type ServerName = keyof typeof PATHS;

/** What is measured under load: two reads and the write that is asked most. */
export function operationsOn(
  paths: Paths,
  cookie: string,
  data: Dataset,
  db: Client,
): readonly Operation[] {
  const headers = { cookie, 'content-type': 'application/json', origin: PUBLIC_URL };
  let turn = 0;
  return [
    { name: 'list of applications', next: () => ({ method: 'GET', path: paths.list, headers }) },
    {
      name: 'one application',
      next: () => {
        turn = (turn + 1) % data.fileIds.length;
        return { method: 'GET', path: paths.get(data.fileIds[turn] ?? ''), headers };
      },
    },
    saving(paths, headers, data.draftIds, db),
  ];
}

/** What one person at a time asks: the list again, and the largest application. */
export function operationsAlone(
  paths: Paths,
  cookie: string,
  applicationId: string,
): readonly Operation[] {
  const headers = { cookie };
  return [
    {
      name: 'list, one at a time',
      connections: 1,
      next: () => ({ method: 'GET', path: paths.list, headers }),
    },
    {
      name: 'budget of 8,000 lines',
      connections: 1,
      next: () => ({ method: 'GET', path: paths.budget(applicationId), headers }),
    },
    {
      name: 'pre-check of 8,000 lines',
      connections: 1,
      next: () => ({ method: 'GET', path: paths.preCheck(applicationId), headers }),
    },
  ];
}

/** Each draft is written in by one connection at a time, from the version that it was left at. */
function saving(
  { save }: Paths,
  headers: Readonly<Record<string, string>>,
  draftIds: readonly string[],
  db: Client,
): Operation {
  let free: Draft[] = [];
  const taken = new Map<Ask, Draft>();
  return {
    name: 'save an answer',
    before: async () => {
      free = await draftsAsTheyStand(db, draftIds);
    },
    next: () => {
      const draft = free.shift() ?? { id: '', version: 0 };
      const match = { 'if-match': `"${draft.version}"` };
      const ask = {
        method: 'PUT' as const,
        path: save(draft.id),
        headers: { ...headers, ...match },
        body: answerAfter(draft.version),
      };
      taken.set(ask, draft);
      return ask;
    },
    answered: (ask, body) => {
      const { version } = JSON.parse(body) as { version: number };
      free.push({ id: taken.get(ask)?.id ?? '', version });
      taken.delete(ask);
    },
  };
}

interface Draft {
  readonly id: string;
  readonly version: number;
}

/** Both servers move the versions: each round begins with those that stand. */
async function draftsAsTheyStand(db: Client, ids: readonly string[]): Promise<Draft[]> {
  const { rows } = await db.query<Draft>(
    `SELECT application_id AS id, version FROM applications.section_answer
     WHERE application_id = ANY ($1::uuid[]) AND code = 'section-1'`,
    [ids],
  );
  return rows;
}
