import {
  BooleanField,
  ChoiceField,
  DayField,
  EmailField,
  InstantField,
  ListField,
  LocalTimeField,
  MoneyDto,
  MoneyField,
  ObjectField,
  PercentField,
  TextField,
  TranslatedDto,
  TranslatedField,
  UuidField,
  WholeNumberField,
} from '#platform/http';

class LineRequest {
  @TextField({ max: 20, description: 'What it is for.' })
  readonly label!: string;

  @MoneyField({ description: 'How much.', sign: 'above-zero' })
  readonly amount!: MoneyDto;
}

export class ProbeResponse {
  @UuidField({ description: 'Its id.' })
  readonly id!: string;

  @WholeNumberField({ min: 1, max: 1_000_000, description: 'Its version.' })
  readonly version!: number;
}

/** One of each kind of field. */
export class ProbeRequest {
  @TextField({ max: 10, min: 2, description: 'A name.' })
  readonly name!: string;

  @TranslatedField({ max: 30, description: 'A title.' })
  readonly title!: TranslatedDto;

  @UuidField({ description: 'An id.' })
  readonly ownerId!: string;

  @ChoiceField(['small', 'large'], { description: 'A size.' })
  readonly size!: string;

  @WholeNumberField({ min: 1, max: 12, description: 'A number.' })
  readonly months!: number;

  @MoneyField({ description: 'An amount.' })
  readonly budget!: MoneyDto;

  @PercentField({ description: 'A rate.' })
  readonly rate!: string;

  @DayField({ description: 'A day.' })
  readonly startsOn!: string;

  @InstantField({ description: 'An instant.' })
  readonly closesAt!: string;

  @LocalTimeField({ description: 'A local time.' })
  readonly meetsAt!: string;

  @BooleanField({ description: 'A yes or no.' })
  readonly isOpen!: boolean;

  @EmailField({ description: 'An address.', nullable: true })
  readonly email!: string | null;

  @ObjectField(() => LineRequest, { description: 'A line.', optional: true })
  readonly line?: LineRequest;

  @ListField(() => LineRequest, { max: 3, description: 'Lines.' })
  readonly lines!: readonly LineRequest[];

  @ListField('uuid', { max: 3, description: 'Ids.', optional: true })
  readonly partnerIds?: readonly string[];

  @ListField(['a', 'b'], { max: 2, description: 'Themes.', optional: true, nullable: true })
  readonly themes?: readonly string[] | null;
}

export class ProbePatch {
  @TextField({ max: 10, description: 'A name.', optional: true })
  readonly name?: string;

  @DayField({ description: 'A day.', optional: true, nullable: true })
  readonly startsOn?: string | null;
}

export class ProbeQuery {
  @WholeNumberField({ min: 1, max: 9, fromText: true, optional: true, description: 'A number.' })
  readonly depth?: number;
}
