import { createHash, createHmac } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { Config } from '#platform/config';

import type { ReviewId } from '../assessment.types';

/** What proves that a mail reached its expert: derived, so that no queue carries it. */
@Injectable()
export class ExpertLinkTokens {
  constructor(private readonly config: Config) {}

  /** Of the mail with this number: each has its own. */
  tokenOf(id: ReviewId, number: number): string {
    const mac = createHmac('sha256', this.config.secretKey);
    return mac.update(`assessment.expert-link:${id}:${number}`).digest('base64url');
  }

  /** All that is kept of it. */
  hashOf(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }
}
