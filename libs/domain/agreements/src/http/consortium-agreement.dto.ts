import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { DayField, ListField, UuidField } from '#platform/http';

import type { AgreementId } from '../agreements.types';
import { CONSORTIUM_CONTENTS, type ConsortiumContent } from '../domain/consortium-agreement';
import type { NewConsortiumAgreement } from '../services/attach-consortium-agreement.service';

export class AttachConsortiumAgreementRequest {
  @UuidField({ description: 'A clean file of the lead.' })
  readonly fileId!: string;

  @DayField({ description: 'The day on which the last partner signed it.', example: '2026-11-20' })
  readonly signedOn!: string;

  @ListField(CONSORTIUM_CONTENTS, {
    max: CONSORTIUM_CONTENTS.length,
    description: 'What it settles: all of these are asked for.',
  })
  readonly contents!: readonly ConsortiumContent[];

  static agreementOf(
    agreementId: AgreementId,
    { fileId, signedOn, contents }: AttachConsortiumAgreementRequest,
  ): NewConsortiumAgreement {
    const file = asId<'File'>(fileId);
    return { agreementId, fileId: file, signedOn: asLocalDate(signedOn), contents };
  }
}
