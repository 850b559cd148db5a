import { asLocalDate } from '#kernel/dates';
import { BooleanField, ChoiceField, DayField, TextField } from '#platform/http';
import type { TerritoryId } from '#domain/territories';

import type { OrganisationFacts } from '../domain/organisation-facts';
import {
  ACTOR_FAMILIES,
  COLLEGES,
  LEGAL_FORMS,
  type ActorFamily,
  type College,
  type LegalForm,
} from '../organisations.types';

const NAME = {
  max: 200,
  min: 2,
  description: 'As in its statutes.',
  example: 'Les Jardins du Val',
};
const SIREN = {
  max: 30,
  description: 'Nine digits; spaces are taken out. Read from the SIRET when only that is given.',
  example: '732 829 320',
} as const;
const SIRET = {
  max: 30,
  description: 'Of the seat: the SIREN and five digits more.',
  example: '732 829 320 00074',
} as const;
const RNA = {
  max: 30,
  description: 'Of the national register of associations: `W` and nine signs.',
  example: 'W263001234',
} as const;
const COLLEGE = {
  description:
    'Where it counts when a call asks for a mix of partners; null for the usual college.',
} as const;
const REASON = {
  max: 500,
  min: 10,
  description: 'Why it counts in another college than is usual for its family.',
} as const;
const IS_ESS = {
  description:
    'Of the social and solidarity economy. Asked of companies and endowment funds; the law answers for the others.',
} as const;
const SEAT = {
  max: 30,
  pattern: /^commune-[0-9AB]{5}$/,
  description: 'The commune of its seat.',
  example: 'commune-26108',
} as const;
const CREATED_ON = { description: 'The day it was created.', example: '2012-04-17' } as const;

const MAY_BE_NULL = { optional: true, nullable: true } as const;

/** What one must say to register an organisation. */
export class RegisterOrganisationRequest {
  @TextField(NAME)
  readonly name!: string;

  @ChoiceField(LEGAL_FORMS, { description: 'Legal form.' })
  readonly legalForm!: LegalForm;

  @ChoiceField(ACTOR_FAMILIES, { description: 'What sort of actor it is.' })
  readonly actorFamily!: ActorFamily;

  @ChoiceField(COLLEGES, { ...COLLEGE, ...MAY_BE_NULL })
  readonly college?: College | null;

  @TextField({ ...REASON, ...MAY_BE_NULL })
  readonly collegeReason?: string | null;

  @TextField({ ...SIREN, ...MAY_BE_NULL })
  readonly siren?: string | null;

  @TextField({ ...SIRET, ...MAY_BE_NULL })
  readonly siret?: string | null;

  @TextField({ ...RNA, ...MAY_BE_NULL })
  readonly rna?: string | null;

  @BooleanField({ ...IS_ESS, ...MAY_BE_NULL })
  readonly isEss?: boolean | null;

  @TextField({ ...SEAT, ...MAY_BE_NULL })
  readonly seatTerritoryId?: TerritoryId | null;

  @DayField({ ...CREATED_ON, ...MAY_BE_NULL })
  readonly createdOn?: string | null;

  static factsOf(request: RegisterOrganisationRequest): OrganisationFacts {
    return {
      name: request.name,
      legalForm: request.legalForm,
      actorFamily: request.actorFamily,
      college: request.college ?? null,
      collegeReason: request.collegeReason ?? null,
      siren: request.siren ?? null,
      siret: request.siret ?? null,
      rna: request.rna ?? null,
      isEss: request.isEss ?? null,
      seatTerritoryId: request.seatTerritoryId ?? null,
      createdOn: dayOrNull(request.createdOn) ?? null,
    };
  }
}

/** A merge patch (RFC 7396): what is absent stays, null clears. */
export class ChangeOrganisationRequest {
  @TextField({ ...NAME, optional: true })
  readonly name?: string;

  @ChoiceField(LEGAL_FORMS, { description: 'Legal form.', optional: true })
  readonly legalForm?: LegalForm;

  @ChoiceField(ACTOR_FAMILIES, { description: 'What sort of actor it is.', optional: true })
  readonly actorFamily?: ActorFamily;

  @ChoiceField(COLLEGES, { ...COLLEGE, ...MAY_BE_NULL })
  readonly college?: College | null;

  @TextField({ ...REASON, ...MAY_BE_NULL })
  readonly collegeReason?: string | null;

  @TextField({ ...SIREN, ...MAY_BE_NULL })
  readonly siren?: string | null;

  @TextField({ ...SIRET, ...MAY_BE_NULL })
  readonly siret?: string | null;

  @TextField({ ...RNA, ...MAY_BE_NULL })
  readonly rna?: string | null;

  @BooleanField({ ...IS_ESS, ...MAY_BE_NULL })
  readonly isEss?: boolean | null;

  @TextField({ ...SEAT, ...MAY_BE_NULL })
  readonly seatTerritoryId?: TerritoryId | null;

  @DayField({ ...CREATED_ON, ...MAY_BE_NULL })
  readonly createdOn?: string | null;

  static changesOf(request: ChangeOrganisationRequest): Partial<OrganisationFacts> {
    const { createdOn, ...rest } = request;
    const said = { ...rest, createdOn: dayOrNull(createdOn) };
    return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  }
}

function dayOrNull(day: string | null | undefined) {
  return typeof day === 'string' ? asLocalDate(day) : day;
}
