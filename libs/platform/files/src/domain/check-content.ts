import { refusal, type Refusal } from '#kernel/problems';

import type { Announcement } from '../files.types';

import { agrees } from './media-types';

/** What was measured of the bytes as they came. */
export interface Measured {
  readonly sizeBytes: number;
  readonly sha256: string;
  /** The type that the first bytes tell; null when they tell none. */
  readonly signature: string | null;
}

/** Lists everything in which what came differs from what was announced. */
export function checkContent(
  announced: Pick<Announcement, 'sizeBytes' | 'sha256' | 'mediaType'>,
  measured: Measured,
): readonly Refusal[] {
  const { sizeBytes, sha256, mediaType } = announced;
  const refusals: Refusal[] = [];
  if (measured.sizeBytes !== sizeBytes) {
    refusals.push(
      refusal('size-differs', undefined, { announced: sizeBytes, received: measured.sizeBytes }),
    );
  }
  if (measured.sha256 !== sha256) refusals.push(refusal('sha256-differs'));
  if (!agrees(measured.signature, mediaType, false)) {
    refusals.push(refusal('type-differs', undefined, { mediaType }));
  }
  return refusals;
}
