import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { TranslatedDto } from '#platform/http';
import type { Language, Messages } from '#platform/messages';

import {
  CHECKED_PARTS,
  linkOf,
  type CheckedBranch,
  type CheckedPart,
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

  @ApiProperty({
    type: 'string',
    example: '/espace/candidatures/018f…/budget/018f…?at=%2Fbudgets%2F018f…',
    description: 'The page of the web application where it is mended.',
  })
  readonly link: string;

  constructor(finding: Finding, { applicationId, part, messages }: Told) {
    const { severity, code, pointer, params } = finding;
    const key = code.includes('.') ? code : `applications.${code}`;
    const say = (language: Language) =>
      messages.has(key) ? messages.say(language, key, params) : key;
    this.severity = severity;
    this.code = code;
    this.sentence = { fr: say('fr'), en: say('en') };
    this.pointer = pointer ?? null;
    this.link = linkOf(applicationId, part, pointer);
  }
}

interface Told {
  readonly applicationId: string;
  readonly part: CheckedPart;
  readonly messages: Messages;
}

@ApiSchema({ name: 'CheckedPart' })
class CheckedPartResponse {
  @ApiProperty({ type: 'string', enum: [...CHECKED_PARTS] })
  readonly part: string;

  @ApiProperty({ type: 'integer' })
  readonly errors: number;

  @ApiProperty({ type: 'integer' })
  readonly warnings: number;

  @ApiProperty({ type: 'integer', description: 'Findings that are good to know.' })
  readonly notes: number;

  @ApiProperty({ type: () => FindingResponse, isArray: true })
  readonly findings: readonly FindingResponse[];

  constructor(branch: CheckedBranch, applicationId: string, messages: Messages) {
    const { part } = branch;
    const told = { applicationId, part, messages };
    this.part = part;
    this.errors = branch.errors;
    this.warnings = branch.warnings;
    this.notes = branch.notes;
    this.findings = branch.findings.map((finding) => new FindingResponse(finding, told));
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

  @ApiProperty({ type: 'integer', description: 'Findings that are good to know.' })
  readonly notes: number;

  @ApiProperty({ type: () => CheckedPartResponse, isArray: true })
  readonly parts: readonly CheckedPartResponse[];

  constructor(preCheck: PreCheck, applicationId: string, messages: Messages) {
    this.isReady = preCheck.isReady;
    this.errors = preCheck.errors;
    this.warnings = preCheck.warnings;
    this.notes = preCheck.notes;
    this.parts = preCheck.branches.map(
      (branch) => new CheckedPartResponse(branch, applicationId, messages),
    );
  }
}
