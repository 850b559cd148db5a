import { createHash, createHmac } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { Config } from '#platform/config';

import type { PasswordResetId } from '../identity.types';

/** What proves that someone reads the mail of an address: derived, so that no queue carries it. */
@Injectable()
export class PasswordResetTokens {
  constructor(private readonly config: Config) {}

  tokenOf(id: PasswordResetId): string {
    const mac = createHmac('sha256', this.config.secretKey);
    return mac.update(`identity.password-reset:${id}`).digest('base64url');
  }

  /** All that is kept of it. */
  hashOf(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }
}
