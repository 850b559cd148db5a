import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ChoiceField, EmailField, TextField } from '#platform/http';
import type { Language } from '#platform/messages';
import { CALL_MODES, INSTRUMENTS, THEMES } from '#domain/calls';

import type { Alert, AlertSearch } from '../alerts.types';

const MAYBE = { optional: true, nullable: true } as const;

export class AskAlertRequest {
  @EmailField({ description: 'To be written to, once confirmed there.' })
  readonly email!: string;

  @ChoiceField(['fr', 'en'], { description: 'Of the mails.' })
  readonly language!: Language;

  @TextField({ min: 2, max: 200, ...MAYBE, description: 'Words, as the catalogue is searched.' })
  readonly words?: string | null;

  @TextField({
    max: 60,
    pattern: /^(commune|epci|departement|region|pays)-[0-9A-Za-z]{1,12}$/,
    ...MAYBE,
    description: 'A territory that calls are for, that lies in one or has one inside.',
    example: 'departement-26',
  })
  readonly territoryId?: string | null;

  @ChoiceField(THEMES, { ...MAYBE, description: 'A theme of theirs.' })
  readonly theme?: (typeof THEMES)[number] | null;

  @ChoiceField(CALL_MODES, { ...MAYBE, description: 'The game that they play.' })
  readonly mode?: (typeof CALL_MODES)[number] | null;

  @ChoiceField(INSTRUMENTS, { ...MAYBE, description: 'A form of their money.' })
  readonly instrument?: (typeof INSTRUMENTS)[number] | null;

  static alertOf(request: AskAlertRequest): Omit<Alert, 'id' | 'callId'> {
    const { email, language, words = null, territoryId = null } = request;
    const { theme = null, mode = null, instrument = null } = request;
    return { email, language, words, territoryId, theme, mode, instrument };
  }
}

export class FollowCallRequest {
  @EmailField({ description: 'To be written to, once confirmed there.' })
  readonly email!: string;

  @ChoiceField(['fr', 'en'], { description: 'Of the mails.' })
  readonly language!: Language;
}

export class AlertTokenRequest {
  @TextField({ max: 200, description: 'What the link of the mail has after `#token=`.' })
  readonly token!: string;
}

@ApiSchema({ name: 'ConfirmedAlert', description: 'What will be told from now on.' })
export class ConfirmedAlertResponse {
  @ApiProperty({ type: 'string', nullable: true })
  readonly words: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly territoryId: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly theme: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly mode: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly instrument: string | null;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'The call that is followed.',
  })
  readonly callId: string | null;

  constructor(search: AlertSearch) {
    this.words = search.words;
    this.territoryId = search.territoryId;
    this.theme = search.theme;
    this.mode = search.mode;
    this.instrument = search.instrument;
    this.callId = search.callId;
  }
}
