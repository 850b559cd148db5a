import { randomBytes } from 'node:crypto';

/** The person whose session the load is asked with. */
export interface SignedIn {
  readonly personId: string;
  /** As the browser sends it back. */
  readonly cookie: string;
}

/** Registers a person and signs them in, through the API. */
export async function signUp(url: string): Promise<SignedIn> {
  const email = 'bench@tablee.example';
  const password = randomBytes(18).toString('base64url');
  const person = await post(`${url}/api/v1/people`, {
    givenName: 'Ban',
    familyName: 'Essai',
    email,
    password,
  });
  const { id } = (await person.json()) as { id: string };
  const session = await post(`${url}/api/v1/sessions`, { email, password });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { personId: id, cookie };
}

async function post(url: string, body: object): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomBytes(9).toString('hex'),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response;
}
