import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Wire } from './wire';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Requests into an API of this process, through all of its gates but without a port. */
export function overInject(api: NestFastifyApplication): Wire {
  return async ({ method, path, headers, body }) => {
    const answer = await api.inject({
      method: method as Method,
      url: path,
      headers: { ...headers },
      ...(body === null ? {} : { payload: body }),
    });
    return { status: answer.statusCode, headers: headersOf(answer.headers), text: answer.payload };
  };
}

function headersOf(raw: Readonly<Record<string, unknown>>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value].flat()) headers.append(name, String(one));
  }
  return headers;
}
