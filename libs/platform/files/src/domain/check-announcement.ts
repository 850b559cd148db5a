import { refusal, type Refusal } from '#kernel/problems';

import type { Announcement } from '../files.types';

import { familyOf, hasExtensionOf } from './media-types';

export const NAME_MAX = 200;

/**
 * Folders, wild cards and devices of some system, control characters, and marks that turn the
 * direction of writing, with which `exe.pdf` can be made to look like `fdp.exe`.
 */
const ODD = /[/\\:*?"<>|\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Hidden files, `.` and `..`, and ends that some systems drop. */
const ODD_ENDS = /^[.\s]|[.\s]$/;

/** Lists every reason not to expect this file. */
export function checkAnnouncement(
  { name, mediaType, sizeBytes }: Announcement,
  maxBytes: number,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (ODD.test(name) || ODD_ENDS.test(name)) refusals.push(refusal('name-refused', '/name'));
  if (familyOf(mediaType) === null) refusals.push(refusal('media-type-refused', '/mediaType'));
  else if (!hasExtensionOf(name, mediaType)) refusals.push(refusal('extension-differs', '/name'));
  if (sizeBytes > maxBytes) {
    refusals.push(refusal('file-too-large', '/size', { max: maxBytes }));
  }
  return refusals;
}
