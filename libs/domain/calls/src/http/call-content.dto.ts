import {
  ChoiceField,
  ListField,
  MoneyDto,
  MoneyField,
  ObjectField,
  PercentField,
  TextField,
  TranslatedDto,
  TranslatedField,
  WholeNumberField,
} from '#platform/http';
import type { TerritoryId } from '#domain/territories';

import { CALL_KINDS, THEMES, type CallKind, type Theme } from '../calls.types';

import { CriterionDto, InstalmentDto, SectionDto } from './call-parts.dto';
import { PartnershipRulesDto } from './partnership.dto';

const CLEARABLE = { optional: true, nullable: true } as const;

/** `2027-07-31T12:00`, with the offset that tells apart the two instants of a repeated hour. */
const LOCAL_TIME = {
  max: 22,
  pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}([+-]([01]\d|2[0-3]):[0-5]\d)?$/,
  ...CLEARABLE,
} as const;

/** All that a funder may write of a call. A merge patch: what is absent stays, null clears. */
export class CallContentDto {
  @TranslatedField({ min: 0, max: 200, optional: true, description: 'What the call is called.' })
  readonly title?: TranslatedDto;

  @TranslatedField({ min: 0, max: 5000, optional: true, description: 'What it is for.' })
  readonly summary?: TranslatedDto;

  @ChoiceField(CALL_KINDS, {
    optional: true,
    description: 'Frozen at publication. `cooperative-call` unless told.',
  })
  readonly kind?: CallKind;

  @ListField(THEMES, { max: THEMES.length, optional: true, description: 'What it is about.' })
  readonly themes?: Theme[];

  @ListField('text', {
    max: 200,
    optional: true,
    description: 'The territories that it is for.',
    example: ['epci-242600252', 'epci-242600534'],
  })
  readonly territoryIds?: TerritoryId[];

  @TextField({
    min: 2,
    max: 10,
    pattern: /^[A-Z][A-Z0-9]{1,9}$/,
    ...CLEARABLE,
    description: 'In the reference; null: initials of the funder. Kept for whoever used it first.',
    example: 'PTCE',
  })
  readonly referenceCode?: string | null;

  @TextField({ ...LOCAL_TIME, description: 'When it opens.', example: '2027-06-01T09:00' })
  readonly opensAtLocal?: string | null;

  @TextField({
    ...LOCAL_TIME,
    description: 'The first minute that is too late.',
    example: '2027-07-31T12:00',
  })
  readonly closesAtLocal?: string | null;

  @TextField({
    max: 60,
    optional: true,
    description: 'IANA name of the time zone of both times.',
    example: 'Europe/Paris',
  })
  readonly timeZone?: string;

  @WholeNumberField({
    min: 0,
    max: 3600,
    optional: true,
    description: 'After the deadline, how long what arrived before it is still processed.',
  })
  readonly graceSeconds?: number;

  @WholeNumberField({ min: 1, max: 120, ...CLEARABLE, description: 'Of a project.' })
  readonly maxDurationMonths?: number | null;

  @ObjectField(() => PartnershipRulesDto, { optional: true, description: 'Whom the call wants.' })
  readonly partnership?: PartnershipRulesDto;

  @MoneyField({ ...CLEARABLE, description: 'What the call can grant in all.' })
  readonly envelope?: MoneyDto | null;

  @MoneyField({ ...CLEARABLE, description: 'No grant is smaller; null: no such limit.' })
  readonly grantFloor?: MoneyDto | null;

  @MoneyField({ ...CLEARABLE, description: 'No grant is larger; null: no such limit.' })
  readonly grantCeiling?: MoneyDto | null;

  @PercentField({
    ...CLEARABLE,
    description: 'At most this share of a budget is granted; null: no such limit.',
    example: '70',
  })
  readonly maxRate?: string | null;

  @ListField(() => SectionDto, { max: 50, optional: true, description: 'The application form.' })
  readonly sections?: SectionDto[];

  @ListField(() => CriterionDto, { max: 20, optional: true, description: 'The scoring grid.' })
  readonly grid?: CriterionDto[];

  @WholeNumberField({
    min: 0,
    max: 100,
    ...CLEARABLE,
    description: 'A lower score eliminates; null: no such bar.',
  })
  readonly passMark?: number | null;

  @ListField(() => InstalmentDto, { max: 12, optional: true, description: 'How grants are paid.' })
  readonly instalments?: InstalmentDto[];
}
