import { Injectable } from '@nestjs/common';

import { Config } from '#platform/config';
import type { Reader } from '#platform/database';
import { InvitationDirectory, InvitationTokens, type InvitationId } from '#domain/consortia';

import type { InvitationLetter } from '../notifications.types';

import { StoriesQuery } from './stories.query';

/** What is written to an address that was invited. Ask as the system: nobody there is known. */
@Injectable()
export class InvitationLetterQuery {
  constructor(
    private readonly invitations: InvitationDirectory,
    private readonly tokens: InvitationTokens,
    private readonly stories: StoriesQuery,
    private readonly config: Config,
  ) {}

  /** Null once the invitation was answered or is over: its address is forgotten then. */
  async of(reader: Reader, id: InvitationId): Promise<InvitationLetter | null> {
    const { email, consortiumId, message, expiresAt } = await this.invitations.find(reader, id);
    if (email === null) return null;
    const { consortium, call, lead } = await this.stories.ofConsortium(reader, consortiumId);
    return {
      to: email,
      expiresAt,
      params: {
        consortium,
        call,
        lead,
        message: message ?? '',
        hasMessage: message === null ? 'no' : 'yes',
        invitation: id,
        token: this.tokens.tokenOf(id),
        site: this.config.publicUrl,
      },
    };
  }
}
