import { createHash, createHmac } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { Config } from '#platform/config';

import type { InvitationId } from '../consortia.types';

/**
 * What whoever is invited by e-mail shows to prove that the mail reached them. It is derived, so
 * that it need not travel through queues: whoever writes the mail asks for it here.
 */
@Injectable()
export class InvitationTokens {
  constructor(private readonly config: Config) {}

  tokenOf(id: InvitationId): string {
    const mac = createHmac('sha256', this.config.secretKey);
    return mac.update(`consortia.invitation:${id}`).digest('base64url');
  }

  /** All that is kept of it: a token that was sent stays good though the key be changed. */
  hashOf(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }
}
