import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { UuidField } from '#platform/http';

import { LEFT_REASONS, type CarriedAnswers } from '../domain/carry-answers';
import type { Upgrade } from '../services/carry-answers.service';

import { ApplicationDocumentResponse } from './document.dto';
import { ApplicationResponse } from './application.dto';

export class CopyAnswersRequest {
  @UuidField({ description: 'An earlier application that your organisation was in.' })
  readonly sourceId!: string;
}

@ApiSchema({ name: 'CarriedField' })
class CarriedFieldResponse {
  @ApiProperty({ type: 'string' })
  readonly section!: string;

  @ApiProperty({ type: 'string' })
  readonly field!: string;
}

@ApiSchema({ name: 'LeftField', description: 'An answer that could not come.' })
class LeftFieldResponse extends CarriedFieldResponse {
  @ApiProperty({ type: 'string', enum: [...LEFT_REASONS] })
  readonly reason!: string;
}

@ApiSchema({ name: 'CopiedAnswers' })
export class CopiedAnswersResponse {
  @ApiProperty({ type: () => CarriedFieldResponse, isArray: true })
  readonly carried: readonly CarriedFieldResponse[];

  @ApiProperty({ type: () => LeftFieldResponse, isArray: true })
  readonly left: readonly LeftFieldResponse[];

  constructor({ carried, left }: CarriedAnswers) {
    this.carried = carried;
    this.left = left;
  }
}

@ApiSchema({ name: 'FormChange' })
class FormChangeResponse {
  @ApiProperty({ type: 'string' })
  readonly section!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Null: the section as a whole.' })
  readonly field!: string | null;

  @ApiProperty({ type: 'string', enum: ['added', 'removed', 'changed'] })
  readonly change!: string;
}

@ApiSchema({
  name: 'ApplicationUpgrade',
  description: 'From one revision of the call to its latest.',
})
export class UpgradeResponse extends CopiedAnswersResponse {
  @ApiProperty({ type: 'integer' })
  readonly from: number;

  @ApiProperty({ type: 'integer' })
  readonly to: number;

  @ApiProperty({ type: () => FormChangeResponse, isArray: true })
  readonly changes: readonly FormChangeResponse[];

  constructor(upgrade: Upgrade) {
    super(upgrade);
    this.from = upgrade.from;
    this.to = upgrade.to;
    this.changes = upgrade.changes;
  }
}

@ApiSchema({ name: 'ApplicationExport', description: 'All that an application says.' })
export class ApplicationExportResponse {
  @ApiProperty({ type: 'string', example: 'tablee-export-1' })
  readonly format!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly exportedAt!: string;

  @ApiProperty({ type: () => ApplicationResponse })
  readonly application!: ApplicationResponse;

  @ApiProperty({ type: () => ApplicationDocumentResponse, isArray: true })
  readonly documents!: readonly ApplicationDocumentResponse[];
}
