import { ApiProperty, ApiSchema, getSchemaPath } from '@nestjs/swagger';

@ApiSchema({ name: 'Page', description: 'Where a page of a list lies among the others.' })
export class PageDto {
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'For `cursor`, to read the page that follows; null on the last one.',
  })
  readonly nextCursor!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'For `cursor`, to read the page before; null on the first one.',
  })
  readonly prevCursor!: string | null;

  @ApiProperty({ type: 'boolean', description: 'Whether a page follows.' })
  readonly hasMore!: boolean;

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'With `count`: rows of all pages.',
  })
  readonly total?: number;
}

interface ListOperation {
  readonly parameters?: readonly { readonly in?: string; readonly name?: string }[];
  readonly responses: Record<string, PageableAnswer>;
}

interface PageableAnswer {
  headers?: Record<string, unknown>;
  content?: Record<string, unknown>;
}

const JSON_TYPE = 'application/json';

/**
 * A list whose pages are turned answers `{"data":[…],"page":{…}}`: the authors of routes name what
 * it lists, as an array, and the envelope is said here once.
 */
export function answerPages({ parameters = [], responses }: ListOperation): void {
  const isTurned = parameters.some(({ in: place, name }) => place === 'query' && name === 'cursor');
  const answer = responses['200'];
  const media = answer?.content?.[JSON_TYPE] as { schema?: { type?: unknown } } | undefined;
  if (!isTurned || answer === undefined || media?.schema?.type !== 'array') return;
  const schema = {
    type: 'object',
    required: ['data', 'page'],
    properties: { data: media.schema, page: { $ref: getSchemaPath(PageDto) } },
  };
  answer.content = { ...answer.content, [JSON_TYPE]: { ...media, schema } };
  answer.headers = {
    ...answer.headers,
    Link: { description: 'The pages around (RFC 8288).', schema: { type: 'string' } },
  };
}
