import { asLocalDate } from '#kernel/dates';
import { ChoiceField, DayField, MoneyDto, MoneyField, TextField } from '#platform/http';
import type { OrganisationId } from '#domain/organisations';

import type { DeclaredAid } from '../services/declare-aid.service';
import type { DeclaredLink } from '../services/declare-link.service';
import {
  INSTRUMENTS,
  LINK_GROUNDS,
  REGULATIONS,
  type Instrument,
  type LinkGround,
  type Regulation,
} from '../state-aid.types';

export class DeclareAidRequest {
  @TextField({ max: 200, description: 'Who granted it.', example: 'Département de la Drôme' })
  readonly authority!: string;

  @ChoiceField(REGULATIONS, { description: 'Under which regulation.' })
  readonly regulation!: Regulation;

  @ChoiceField(INSTRUMENTS, { description: 'As what.' })
  readonly instrument!: Instrument;

  @MoneyField({ sign: 'above-zero', description: 'Gross grant equivalent, as it was notified.' })
  readonly equivalent!: MoneyDto;

  @DayField({ description: 'The day the right to it was conferred.', example: '2025-06-30' })
  readonly grantedOn!: string;

  static aidOf(organisationId: OrganisationId, request: DeclareAidRequest): DeclaredAid {
    const { authority, regulation, instrument, equivalent, grantedOn } = request;
    return {
      organisationId,
      authority,
      regulation,
      instrument,
      equivalent: MoneyDto.toMoney(equivalent),
      grantedOn: asLocalDate(grantedOn),
    };
  }
}

export class DeclareLinkRequest {
  @TextField({
    max: 9,
    pattern: /^[0-9]{9}$/,
    description: 'SIREN of the linked enterprise.',
    example: '552100554',
  })
  readonly siren!: string;

  @TextField({ max: 200, description: 'Its name.' })
  readonly name!: string;

  @ChoiceField(LINK_GROUNDS, { description: 'Why they are one: art. 2(2) of the regulation.' })
  readonly ground!: LinkGround;

  @DayField({ description: 'Since when.', example: '2024-01-01' })
  readonly since!: string;

  static linkOf(organisationId: OrganisationId, request: DeclareLinkRequest): DeclaredLink {
    const { siren, name, ground, since } = request;
    return {
      organisationId,
      linkedSiren: siren,
      linkedName: name,
      ground,
      since: asLocalDate(since),
    };
  }
}
