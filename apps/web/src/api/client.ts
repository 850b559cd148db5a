import createClient, { type Middleware } from 'openapi-fetch';
import createHooks from 'openapi-react-query';

import { presentLanguage } from '../i18n/language';

import type { paths } from './contract';
import { sessionHint } from './session-hint';

/** Answers are in the language of the reader; a session that has ended is told to who waits for it. */
const house: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', presentLanguage());
    return request;
  },
  onResponse({ request, response }) {
    const isSignIn = request.method === 'POST' && request.url.endsWith('/api/v1/sessions');
    if (response.status === 401 && !isSignIn) sessionHint.expire();
    if (response.ok && request.url.endsWith('/api/v1/me')) sessionHint.confirm();
    return response;
  },
};

/** The API, typed by its contract: `client.GET('/api/v1/calls', …)`. */
export const client = createClient<paths>({ baseUrl: location.origin });
client.use(house);

/** The same as hooks: `api.useQuery('get', '/api/v1/calls', …)`, `api.useMutation(…)`. */
export const api = createHooks(client);
