interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface VersionedAnswer {
  headers?: Record<string, unknown>;
  content?: Record<string, { readonly schema?: Schema }>;
}

/** What is answered with a `version` carries it as its entity tag as well: said here once. */
export function answerVersions(
  responses: Readonly<Record<string, VersionedAnswer>>,
  schemas: Readonly<Record<string, Schema>>,
): void {
  for (const [status, answer] of Object.entries(responses)) {
    const { $ref = '' } = answer.content?.['application/json']?.schema ?? {};
    const schema = schemas[$ref.replace('#/components/schemas/', '')];
    if (!status.startsWith('2') || schema?.properties?.['version'] === undefined) continue;
    const description = 'The version, to give back in `If-Match`; such as `"3"`.';
    answer.headers = { ...answer.headers, ETag: { description, schema: { type: 'string' } } };
  }
}
