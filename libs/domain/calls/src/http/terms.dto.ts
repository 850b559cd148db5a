import { ApiSchema } from '@nestjs/swagger';

import {
  BooleanField,
  ChoiceField,
  ListField,
  ObjectField,
  TextField,
  TranslatedDto,
  TranslatedField,
  WholeNumberField,
} from '#platform/http';

import {
  APPRAISAL_METHODS,
  CALL_CHECKS,
  CHECK_WEIGHTS,
  CLAUSE_KINDS,
  DOCUMENT_ROLES,
  DOCUMENT_SCOPES,
  type CallCheck,
  type ClauseKind,
} from '../calls.types';

const CLEARABLE = { optional: true, nullable: true } as const;

@ApiSchema({ name: 'CallAppraisal', description: 'How applications are appraised.' })
export class AppraisalDto {
  @ChoiceField(APPRAISAL_METHODS, { optional: true, description: 'By scores, or by opinions.' })
  readonly method?: (typeof APPRAISAL_METHODS)[number];

  @WholeNumberField({
    min: 1,
    max: 2,
    optional: true,
    description: 'Two: regional cells advise, a national one decides.',
  })
  readonly levels?: 1 | 2;

  @WholeNumberField({ min: 1, max: 10, optional: true, description: 'At least so many.' })
  readonly reviewersPerApplication?: number;

  @BooleanField({ optional: true, description: 'Nobody sees scores before giving theirs.' })
  readonly isBlind?: boolean;

  @WholeNumberField({
    min: 1,
    max: 100,
    ...CLEARABLE,
    description: 'In points of the final score; a wider spread asks for a discussion.',
  })
  readonly spreadAlert?: number | null;
}

@ApiSchema({ name: 'CallDocument', description: 'A file that the call asks for.' })
export class RequiredDocumentDto {
  @TextField({
    max: 60,
    pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    description: 'What it is known by.',
    example: 'statutes',
  })
  readonly code!: string;

  @TranslatedField({ min: 0, max: 300, description: 'What it is called.' })
  readonly label!: TranslatedDto;

  @ChoiceField(DOCUMENT_SCOPES, { description: 'Once, or of each partner of the roles.' })
  readonly scope!: (typeof DOCUMENT_SCOPES)[number];

  @ListField(DOCUMENT_ROLES, {
    max: DOCUMENT_ROLES.length,
    optional: true,
    description: 'Of which partners; none for a document of the application.',
  })
  readonly roles?: (typeof DOCUMENT_ROLES)[number][];

  @BooleanField({ optional: true, description: '`true` unless told.' })
  readonly isMandatory?: boolean;

  @WholeNumberField({
    min: 1,
    max: 120,
    ...CLEARABLE,
    description: 'An older one no longer counts; null: however old.',
  })
  readonly validityMonths?: number | null;
}

@ApiSchema({ name: 'CallCharter', description: 'What the cooperation charter must say.' })
export class CharterRulesDto {
  @ListField(CLAUSE_KINDS, { max: CLAUSE_KINDS.length, description: 'Clauses that must be there.' })
  readonly requiredClauses!: ClauseKind[];
}

@ApiSchema({ name: 'CallAgreementTerms' })
export class AgreementTermsDto {
  @BooleanField({ optional: true, description: 'The lead may pass money on to partners.' })
  readonly onwardTransferAllowed?: boolean;

  @BooleanField({ optional: true, description: 'Partners sign an agreement of their own.' })
  readonly consortiumAgreementRequired?: boolean;
}

@ApiSchema({
  name: 'CallLegalRouteAnswers',
  description: 'Grant or contract: `true` speaks for a contract; null: not answered yet.',
})
export class LegalRouteAnswersDto {
  @BooleanField({ ...CLEARABLE, description: 'The idea of the projects is the funder’s.' })
  readonly initiative?: boolean | null;

  @BooleanField({ ...CLEARABLE, description: 'They answer a need of the funder’s own.' })
  readonly funderNeed?: boolean | null;

  @BooleanField({ ...CLEARABLE, description: 'The funder receives something in return.' })
  readonly directCounterpart?: boolean | null;

  @BooleanField({ ...CLEARABLE, description: 'The funder says in detail what is to be done.' })
  readonly detailedSpecification?: boolean | null;

  @BooleanField({ ...CLEARABLE, description: 'It is paid by unit delivered.' })
  readonly unitPrice?: boolean | null;
}

@ApiSchema({ name: 'CallLegalRoute' })
export class LegalRouteDto {
  @ObjectField(() => LegalRouteAnswersDto, { optional: true, description: 'Five questions.' })
  readonly answers?: LegalRouteAnswersDto;

  @TextField({
    max: 2000,
    ...CLEARABLE,
    description: 'Who reviewed the legal route, when, and what they concluded.',
  })
  readonly legalReview?: string | null;
}

@ApiSchema({ name: 'ChosenCheck', description: 'A check of applications, as the call weighs it.' })
export class ChosenCheckDto {
  @ChoiceField(CALL_CHECKS, { description: 'What is found.' })
  readonly code!: CallCheck;

  @ChoiceField(CHECK_WEIGHTS, {
    description: 'Keeps from submitting, is told, or is not looked at.',
  })
  readonly weight!: (typeof CHECK_WEIGHTS)[number];
}
