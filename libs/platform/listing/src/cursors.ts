import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { Config } from '#platform/config';

import { CursorExpired, CursorMalformed, CursorMismatch } from './listing.errors';
import type { Place } from './order';

/** How long one may turn the pages of a listing: a day. */
const LIFE_MS = 24 * 60 * 60 * 1000;

/** 128 bits of the HMAC: nobody forges one within a day. */
const SEAL_BYTES = 16;

/** Which way the page lies from the place. */
export type Heading = 'next' | 'previous';

export interface Bookmark {
  readonly heading: Heading;
  readonly place: Place;
}

type Written = readonly [fingerprint: string, expiresAt: number, heading: Heading, place: Place];

/** Writes and reads the opaque cursors of listings: signed, dated, bound to filters and order. */
@Injectable()
export class Cursors {
  private readonly key: KeyObject;

  constructor(
    @Inject(Config) private readonly config: Pick<Config, 'secretKey' | 'limits'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = createSecretKey(config.secretKey);
  }

  /** The most rows of a page, where whoever runs the service wants fewer than the contract. */
  get rowsMax(): number {
    return this.config.limits.pageSize;
  }

  write(fingerprint: string, { heading, place }: Bookmark): string {
    const expiresAt = this.clock().getTime() + LIFE_MS;
    const written: Written = [fingerprint, expiresAt, heading, place];
    const body = Buffer.from(JSON.stringify(written)).toString('base64url');
    return `${body}.${this.seal(body).toString('base64url')}`;
  }

  /** @throws CursorMalformed, CursorExpired, CursorMismatch */
  read(fingerprint: string, cursor: string): Bookmark {
    const [writtenFor, expiresAt, heading, place] = this.open(cursor);
    if (expiresAt <= this.clock().getTime()) throw new CursorExpired();
    if (writtenFor !== fingerprint) throw new CursorMismatch();
    return { heading, place };
  }

  /** What carries our seal was written by us, so that its shape needs no further check. */
  private open(cursor: string): Written {
    const [body = '', seal = ''] = cursor.split('.');
    const given = Buffer.from(seal, 'base64url');
    if (given.length !== SEAL_BYTES || !timingSafeEqual(given, this.seal(body))) {
      throw new CursorMalformed();
    }
    return JSON.parse(Buffer.from(body, 'base64url').toString()) as Written;
  }

  private seal(body: string): Buffer {
    return createHmac('sha256', this.key).update(`cursor:${body}`).digest().subarray(0, SEAL_BYTES);
  }
}
