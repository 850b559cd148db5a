import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto, TranslatedDto } from '#platform/http';

import type { ReviewFile } from '../queries/review-file.query';

@ApiSchema({ name: 'ReviewFileSection' })
export class ReviewFileSectionResponse {
  @ApiProperty({ type: 'string' })
  readonly code: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label: TranslatedDto;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'By the codes of the fields that the section asks for.',
  })
  readonly answers: unknown;

  constructor({ code, label, answers }: ReviewFile['sections'][number]) {
    this.code = code;
    this.label = label;
    this.answers = answers;
  }
}

@ApiSchema({ name: 'ReviewFilePartner' })
export class ReviewFilePartnerResponse {
  @ApiProperty({ type: 'string', description: 'In a blind call, a number instead of a name.' })
  readonly name: string;

  @ApiProperty({ type: 'string', example: 'funded-partner' })
  readonly role: string;

  @ApiProperty({ type: 'string', example: 'ess-organisation' })
  readonly college: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly requested: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly total: MoneyDto;

  constructor({ name, role, college, requested, total }: ReviewFile['partners'][number]) {
    this.name = name;
    this.role = role;
    this.college = college;
    this.requested = MoneyDto.of(requested);
    this.total = MoneyDto.of(total);
  }
}

@ApiSchema({ name: 'ReviewFile' })
export class ReviewFileResponse {
  @ApiProperty({ type: 'string' })
  readonly applicationReference: string;

  @ApiProperty({ type: 'string' })
  readonly applicationTitle: string;

  @ApiProperty({ type: 'boolean', description: 'Without the names of those who apply.' })
  readonly isBlind: boolean;

  @ApiProperty({ type: () => MoneyDto })
  readonly requested: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly total: MoneyDto;

  @ApiProperty({ type: [ReviewFileSectionResponse] })
  readonly sections: readonly ReviewFileSectionResponse[];

  @ApiProperty({ type: [ReviewFilePartnerResponse] })
  readonly partners: readonly ReviewFilePartnerResponse[];

  constructor(file: ReviewFile) {
    this.applicationReference = file.reference;
    this.applicationTitle = file.title;
    this.isBlind = file.isBlind;
    this.requested = MoneyDto.of(file.requested);
    this.total = MoneyDto.of(file.total);
    this.sections = file.sections.map((one) => new ReviewFileSectionResponse(one));
    this.partners = file.partners.map((one) => new ReviewFilePartnerResponse(one));
  }
}
