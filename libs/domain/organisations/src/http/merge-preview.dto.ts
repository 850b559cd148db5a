import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asId } from '#kernel/ids';
import { TranslatedDto, UuidField } from '#platform/http';
import type { Language, Messages } from '#platform/messages';

import type { MergePreview } from '../queries/merge-preview.query';
import type { MergedPair } from '../queries/merge-obstacles';

const NUMBER = { type: 'string', nullable: true } as const;

export class MergePairQuery {
  @UuidField({ description: 'The registration that would stay.' })
  readonly keptId!: string;

  @UuidField({ description: 'The registration that would become an alias of it.' })
  readonly mergedId!: string;

  static pairOf({ keptId, mergedId }: MergePairQuery): MergedPair {
    return { keptId: asId<'Organisation'>(keptId), mergedId: asId<'Organisation'>(mergedId) };
  }
}

@ApiSchema({ name: 'OrganisationNumbers' })
class NumbersResponse {
  @ApiProperty(NUMBER)
  readonly siren!: string | null;

  @ApiProperty(NUMBER)
  readonly siret!: string | null;

  @ApiProperty(NUMBER)
  readonly rna!: string | null;
}

@ApiSchema({ name: 'MergeSide', description: 'One of the two, and what its vault holds.' })
class MergeSideResponse extends NumbersResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;

  @ApiProperty({ type: 'integer' })
  readonly documents!: number;

  @ApiProperty({ type: 'integer' })
  readonly yearlyAccounts!: number;

  @ApiProperty({ type: 'boolean' })
  readonly hasBankDetails!: boolean;
}

@ApiSchema({ name: 'MergeRefusal', description: 'A reason not to make them one.' })
class MergeRefusalResponse {
  @ApiProperty({ type: 'string', example: 'merge-of-two-sirens' })
  readonly code!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly sentence!: TranslatedDto;
}

@ApiSchema({ name: 'MergePreview', description: 'What a merge would come to; nothing is changed.' })
export class MergePreviewResponse {
  @ApiProperty({ type: () => MergeSideResponse })
  readonly kept: MergeSideResponse;

  @ApiProperty({ type: () => MergeSideResponse })
  readonly merged: MergeSideResponse;

  @ApiProperty({
    type: () => NumbersResponse,
    description: 'The numbers of the one that is kept, afterwards.',
  })
  readonly keptNumbers: NumbersResponse;

  @ApiProperty({ type: () => NumbersResponse, description: 'Those left to the alias.' })
  readonly aliasNumbers: NumbersResponse;

  @ApiProperty({ type: () => MergeRefusalResponse, isArray: true })
  readonly refusals: readonly MergeRefusalResponse[];

  constructor(preview: MergePreview, messages: Messages) {
    this.kept = preview.kept;
    this.merged = preview.merged;
    this.keptNumbers = preview.keptNumbers;
    this.aliasNumbers = preview.aliasNumbers;
    this.refusals = preview.refusals.map(({ code, params }) => {
      const say = (language: Language) => messages.say(language, `organisations.${code}`, params);
      return { code, sentence: { fr: say('fr'), en: say('en') } };
    });
  }
}
