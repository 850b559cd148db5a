import { ObjectField, TextField, TranslatedDto, TranslatedField, UuidField } from '#platform/http';
import type { OrganisationId } from '#domain/organisations';

import type { CallId } from '../calls.types';
import type { NewCall } from '../services/draft-call.service';
import type { Revising } from '../services/revise-call.service';

import { CallContentDto } from './call-content.dto';
import { LOCAL_TIME } from './schedule.dto';

export class DraftCallRequest extends CallContentDto {
  @UuidField({ description: 'The organisation that funds it.' })
  readonly funderId!: OrganisationId;

  @TextField({
    max: 60,
    optional: true,
    nullable: true,
    description: 'Starts from the rules of a template; what the body says besides replaces them.',
    example: 'ptce',
  })
  readonly templateCode?: string | null;

  @UuidField({
    optional: true,
    nullable: true,
    description:
      'Starts from the rules of another call that the caller may read, such as last year’s: its dates follow the new opening, its legal route is asked again.',
  })
  readonly sourceCallId?: CallId | null;

  static newCallOf(request: DraftCallRequest): NewCall {
    const { funderId, templateCode = null, sourceCallId = null, ...content } = request;
    return { funderId, templateCode, sourceCallId, content };
  }
}

export class ChangeDraftRequest extends CallContentDto {}

export class ReviseCallRequest {
  @ObjectField(() => CallContentDto, {
    description: 'What changes, as a merge patch: a later deadline, more money, clearer words.',
  })
  readonly changes!: CallContentDto;

  @TranslatedField({ max: 2000, description: 'What changes and why, as candidates will read it.' })
  readonly changeNote!: TranslatedDto;

  static revisingOf({ changes, changeNote }: ReviseCallRequest): Revising {
    return { patch: changes, changeNote };
  }
}

export class ExtendDeadlineRequest {
  @TextField({ ...LOCAL_TIME, description: 'The new deadline.', example: '2027-09-15T12:00' })
  readonly closesAtLocal!: string;

  @TranslatedField({ max: 2000, description: 'Why, as candidates will read it.' })
  readonly reason!: TranslatedDto;
}

export class DeclareVoidRequest {
  @TranslatedField({ max: 2000, description: 'Why, as everyone will read it.' })
  readonly reason!: TranslatedDto;
}

export class CancelCallRequest {
  @TranslatedField({ max: 2000, description: 'Why, as everyone will read it.' })
  readonly reason!: TranslatedDto;
}
