import type { PartnerBudget } from '../domain/budget';
import { commonContentOf, partContentOf, type SignableFile } from '../domain/frozen-content';
import type { SignedHashes } from '../domain/signatures';

import { canonicalOf, sha256Of } from './receipt-signer';

/** A text with its hash. */
export interface FrozenText {
  readonly canonical: string;
  readonly sha256: string;
}

/** What one partner signs: what is everybody's and what is its own. */
export interface FrozenFor extends SignedHashes {
  readonly common: FrozenText;
  readonly part: FrozenText;
  /** Of both together: what the signatory says it has read. */
  readonly sha256: string;
}

export function freezeCommon(file: SignableFile): FrozenText {
  return freeze(commonContentOf(file));
}

export function freezeFor(
  file: SignableFile,
  partner: PartnerBudget,
  common: FrozenText = freezeCommon(file),
): FrozenFor {
  const part = freeze(partContentOf(file, partner));
  const hashes = { commonSha256: common.sha256, partSha256: part.sha256 };
  return { ...hashes, common, part, sha256: sha256Of(canonicalOf(hashes)) };
}

function freeze(content: unknown): FrozenText {
  const canonical = canonicalOf(content);
  return { canonical, sha256: sha256Of(canonical) };
}
