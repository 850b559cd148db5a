import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { TranslatedDto } from '#platform/http';
import type { Language, Messages } from '#platform/messages';

import {
  CHECKED_PARTS,
  type CheckedBranch,
  type Finding,
  type PreCheck,
} from '../domain/pre-check';

@ApiSchema({ name: 'Finding', description: 'One thing to say about the application.' })
class FindingResponse {
  @ApiProperty({ type: 'string', enum: ['error', 'warning', 'information'] })
  readonly severity: string;

  @ApiProperty({ type: 'string', example: 'budget-not-balanced' })
  readonly code: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly sentence: TranslatedDto;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: '/budgets/018f…',
    description: 'Into the application: `/sections/{code}`, `/budgets/{partnerId}`, `/budget`.',
  })
  readonly pointer: string | null;

  constructor({ severity, code, pointer, params }: Finding, messages: Messages) {
    const key = code.includes('.') ? code : `applications.${code}`;
    const say = (language: Language) =>
      messages.has(key) ? messages.say(language, key, params) : key;
    this.severity = severity;
    this.code = code;
    this.sentence = { fr: say('fr'), en: say('en') };
    this.pointer = pointer ?? null;
  }
}

@ApiSchema({ name: 'CheckedPart' })
class CheckedPartResponse {
  @ApiProperty({ type: 'string', enum: [...CHECKED_PARTS] })
  readonly part: string;

  @ApiProperty({ type: 'integer' })
  readonly errors: number;

  @ApiProperty({ type: 'integer' })
  readonly warnings: number;

  @ApiProperty({ type: () => FindingResponse, isArray: true })
  readonly findings: readonly FindingResponse[];

  constructor({ part, errors, warnings, findings }: CheckedBranch, messages: Messages) {
    this.part = part;
    this.errors = errors;
    this.warnings = warnings;
    this.findings = findings.map((finding) => new FindingResponse(finding, messages));
  }
}

@ApiSchema({ name: 'PreCheck', description: 'All that submitting would say, before submitting.' })
export class PreCheckResponse {
  @ApiProperty({ type: 'boolean', description: 'Whether nothing keeps it from being submitted.' })
  readonly isReady: boolean;

  @ApiProperty({ type: 'integer' })
  readonly errors: number;

  @ApiProperty({ type: 'integer' })
  readonly warnings: number;

  @ApiProperty({ type: () => CheckedPartResponse, isArray: true })
  readonly parts: readonly CheckedPartResponse[];

  constructor({ isReady, errors, warnings, branches }: PreCheck, messages: Messages) {
    this.isReady = isReady;
    this.errors = errors;
    this.warnings = warnings;
    this.parts = branches.map((branch) => new CheckedPartResponse(branch, messages));
  }
}
