import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { eur } from '#kernel/money';
import { DayField, MoneyDto, TextField } from '#platform/http';

import type { CeilingStanding } from '../domain/cumulation';
import type { AidAccount } from '../queries/aid-account.query';
import type { RegisterEntry } from '../services/enter-aid.service';
import {
  AID_STATUSES,
  INSTRUMENTS,
  LINK_GROUNDS,
  REGULATIONS,
  type AidStatus,
  type Instrument,
  type LinkGround,
  type Regulation,
} from '../state-aid.types';

const DAY = { type: 'string', format: 'date' } as const;
const DAY_OR_NONE = { ...DAY, nullable: true } as const;
const ID = { type: 'string', format: 'uuid' } as const;
const TEXT_OR_NONE = { type: 'string', nullable: true } as const;

@ApiSchema({ name: 'Aid' })
export class AidResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty({ ...TEXT_OR_NONE, description: 'Given by the authority; none of a declared one.' })
  readonly number!: string | null;

  @ApiProperty(ID)
  readonly organisationId!: string;

  @ApiProperty({ type: 'string' })
  readonly beneficiary!: string;

  @ApiProperty({ type: 'string' })
  readonly siren!: string;

  @ApiProperty({ ...ID, nullable: true })
  readonly authorityId!: string | null;

  @ApiProperty({ type: 'string' })
  readonly authority!: string;

  @ApiProperty({ ...ID, nullable: true })
  readonly agreementId!: string | null;

  @ApiProperty({ type: 'string', enum: REGULATIONS })
  readonly regulation!: Regulation;

  @ApiProperty({ type: 'string', enum: INSTRUMENTS })
  readonly instrument!: Instrument;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Gross grant equivalent: what counts.' })
  readonly equivalent!: MoneyDto;

  @ApiProperty({ ...TEXT_OR_NONE, description: 'NACE.' })
  readonly sector!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly service!: string | null;

  @ApiProperty({ type: 'string', enum: AID_STATUSES })
  readonly status!: AidStatus;

  @ApiProperty(DAY)
  readonly grantedOn!: string;

  @ApiProperty({ ...DAY_OR_NONE, description: 'Last day to enter it in the national register.' })
  readonly registerDueOn!: string | null;

  @ApiProperty(DAY_OR_NONE)
  readonly registeredOn!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly registerReference!: string | null;
}

@ApiSchema({ name: 'AidStanding' })
export class StandingResponse {
  @ApiProperty({ type: 'string', enum: REGULATIONS })
  readonly regulation: Regulation;

  @ApiProperty({ ...DAY, description: 'The first day that counts.' })
  readonly windowFrom: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly ceiling: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly used: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly available: MoneyDto;

  constructor({ regulation, windowFrom, ceiling, used, available }: CeilingStanding) {
    this.regulation = regulation;
    this.windowFrom = windowFrom;
    this.ceiling = MoneyDto.of(eur(ceiling));
    this.used = MoneyDto.of(eur(used));
    this.available = MoneyDto.of(eur(available));
  }
}

@ApiSchema({ name: 'UndertakingLink' })
class LinkResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty({ type: 'string' })
  readonly siren!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;

  @ApiProperty({ type: 'string', enum: LINK_GROUNDS })
  readonly ground!: LinkGround;

  @ApiProperty(DAY)
  readonly since!: string;
}

@ApiSchema({ name: 'AccountedAid' })
class AccountedAidResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty(TEXT_OR_NONE)
  readonly number!: string | null;

  @ApiProperty({ type: 'string' })
  readonly authority!: string;

  @ApiProperty({ type: 'string', enum: REGULATIONS })
  readonly regulation!: Regulation;

  @ApiProperty({ type: 'string', enum: INSTRUMENTS })
  readonly instrument!: Instrument;

  @ApiProperty({ type: () => MoneyDto })
  readonly equivalent!: MoneyDto;

  @ApiProperty({ type: 'string', enum: AID_STATUSES })
  readonly status!: AidStatus;

  @ApiProperty(DAY)
  readonly grantedOn!: string;

  @ApiProperty({ ...ID, nullable: true })
  readonly agreementId!: string | null;
}

@ApiSchema({ name: 'AidAccount' })
export class AidAccountResponse {
  @ApiProperty(DAY)
  readonly day: string;

  @ApiProperty(TEXT_OR_NONE)
  readonly siren: string | null;

  @ApiProperty({ type: [String], description: 'Every SIREN of the single undertaking.' })
  readonly undertaking: readonly string[];

  @ApiProperty({ type: [StandingResponse] })
  readonly standings: readonly StandingResponse[];

  @ApiProperty({ type: [LinkResponse] })
  readonly links: readonly LinkResponse[];

  @ApiProperty({ type: [AccountedAidResponse], description: 'At most the latest 200.' })
  readonly aids: readonly AccountedAidResponse[];

  constructor({ standings, aids, links, ...account }: AidAccount) {
    this.day = account.day;
    this.siren = account.siren;
    this.undertaking = account.undertaking;
    this.standings = standings.map((one) => new StandingResponse(one));
    this.links = links as readonly LinkResponse[];
    this.aids = aids as readonly AccountedAidResponse[];
  }
}

export class EnterAidRequest {
  @DayField({ description: 'The day it was entered.' })
  readonly registeredOn!: string;

  @TextField({ max: 100, description: 'As the national register numbers it.' })
  readonly reference!: string;

  static entryOf(id: string, { registeredOn, reference }: EnterAidRequest): RegisterEntry {
    return { id: asId<'Aid'>(id), registeredOn: asLocalDate(registeredOn), reference };
  }
}
