import { createHmac, timingSafeEqual } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { asId, isUuid } from '#kernel/ids';
import { Config } from '#platform/config';

import type { AlertId } from '../alerts.types';

type Purpose = 'confirm' | 'leave';

/** What proves that someone reads the mail of an address: derived, so that nothing keeps it. */
@Injectable()
export class AlertTokens {
  constructor(private readonly config: Config) {}

  tokenOf(purpose: Purpose, id: AlertId): string {
    return `${id}.${this.macOf(purpose, id).toString('base64url')}`;
  }

  /** The alert that a token is of; null for a token that is none of ours, or for another purpose. */
  idIn(purpose: Purpose, token: string): AlertId | null {
    const [id = '', mac = ''] = token.split('.');
    if (!isUuid(id)) return null;
    const given = Buffer.from(mac, 'base64url');
    const wanted = this.macOf(purpose, id);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
    return asId<'Alert'>(id);
  }

  private macOf(purpose: Purpose, id: string): Buffer {
    const mac = createHmac('sha256', this.config.secretKey);
    return mac.update(`alerts.${purpose}:${id}`).digest();
  }
}
