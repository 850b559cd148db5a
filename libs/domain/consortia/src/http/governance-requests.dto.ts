import { asLocalDate, type LocalDate } from '#kernel/dates';
import type { FileId } from '#platform/files';
import {
  ChoiceField,
  DayField,
  ListField,
  TextField,
  UuidField,
  WholeNumberField,
} from '#platform/http';

import type { PartnerId } from '../consortia.types';
import {
  FORMER_ROLES,
  MANDATE_POWERS,
  type FormerRole,
  type MandatePower,
} from '../governance.types';
import type { NewMeeting } from '../services/record-meeting.service';

const MAX_PRESENT = 200;

export class GiveMandateRequest {
  @UuidField({ description: 'The place of the partner that gives it: one of the caller’s.' })
  readonly partnerId!: PartnerId;

  @ListField(MANDATE_POWERS, {
    min: 1,
    max: MANDATE_POWERS.length,
    description: 'What the lead may do in its name.',
  })
  readonly powers!: readonly MandatePower[];

  @WholeNumberField({ min: 1, max: 10_000, description: 'Of the text that you read and sign.' })
  readonly textVersion!: number;

  @DayField({ optional: true, nullable: true, description: 'Its last day; null: until revoked.' })
  readonly expiresOn?: string | null;

  static lastDayOf({ expiresOn = null }: GiveMandateRequest): LocalDate | null {
    return expiresOn === null ? null : asLocalDate(expiresOn);
  }
}

export class RevokeMandateRequest {
  @TextField({ max: 1000, description: 'Why, for the lead.' })
  readonly reason!: string;
}

export class AdoptCharterRequest {
  @UuidField({ description: 'The place of the partner that adopts it: one of the caller’s.' })
  readonly partnerId!: PartnerId;
}

export class RecordMeetingRequest {
  @DayField({ description: 'The day on which it was held.' })
  readonly heldOn!: string;

  @TextField({ max: 200, description: 'What it was about.' })
  readonly topic!: string;

  @TextField({ max: 20_000, description: 'What was said and decided.' })
  readonly minutes!: string;

  @ListField('uuid', { max: MAX_PRESENT, description: 'The partners that were there.' })
  readonly presentIds!: readonly PartnerId[];

  static meetingOf({ heldOn, topic, minutes, presentIds }: RecordMeetingRequest): NewMeeting {
    return { heldOn: asLocalDate(heldOn), topic, minutes, presentIds };
  }
}

export class AttachLetterRequest {
  @UuidField({ description: 'A file of the partner, inspected.' })
  readonly fileId!: FileId;
}

export class OfferLeadRequest {
  @UuidField({ description: 'The partner that is to lead.' })
  readonly partnerId!: PartnerId;

  @ChoiceField(FORMER_ROLES, { description: 'What the lead becomes.' })
  readonly formerRole!: FormerRole;

  @TextField({ max: 1000, description: 'Why, for all round the table.' })
  readonly reason!: string;
}
