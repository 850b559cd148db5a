import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { TranslatedDto } from '#platform/http';

import type { CallTemplate } from '../domain/call-template';

import { CallContentDto } from './call-content.dto';

@ApiSchema({ name: 'CallTemplate', description: 'The public rules of a real call, to start from.' })
export class CallTemplateResponse {
  @ApiProperty({ type: 'string', example: 'ptce' })
  readonly code: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label: TranslatedDto;

  @ApiProperty({ type: () => TranslatedDto, description: 'Which rules are theirs, which ours.' })
  readonly source: TranslatedDto;

  @ApiProperty({ type: () => CallContentDto })
  readonly content: object;

  constructor({ code, label, source, content }: CallTemplate) {
    this.code = code;
    this.label = label;
    this.source = source;
    this.content = content;
  }
}

export class CallTemplatesResponse {
  @ApiProperty({ type: () => CallTemplateResponse, isArray: true })
  readonly data: readonly CallTemplateResponse[];

  constructor(templates: readonly CallTemplate[]) {
    this.data = templates.map((template) => new CallTemplateResponse(template));
  }
}
