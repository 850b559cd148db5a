import { Injectable } from '@nestjs/common';

import { isUuid } from '#kernel/ids';
import { refusal, type Refusal } from '#kernel/problems';

import { VerificationRefused } from '../applications.errors';
import { Receipts, type KeptReceipt, type ReceiptName } from '../queries/receipts.query';

import { isSignedWith, sha256Of } from './receipt-signer';

/** What someone holds of a receipt: its text, or its reference and hash; and its signature. */
export interface PresentedReceipt {
  readonly canonical: string | null;
  readonly reference: string | null;
  readonly sha256: string | null;
  readonly signature: string;
}

export interface Verification {
  /** All three hold. */
  readonly isAuthentic: boolean;
  /** The hash that was given is that of the text that was given; null when one is missing. */
  readonly isHashOfText: boolean | null;
  /** The signature of that hash was made with one of our keys. */
  readonly isSignedByUs: boolean;
  /** It is the receipt of a submission that we keep. */
  readonly isKept: boolean;
  readonly receipt: KeptReceipt | null;
  readonly keyId: string | null;
  readonly sha256: string;
}

@Injectable()
export class VerifyReceiptService {
  constructor(private readonly receipts: Receipts) {}

  /**
   * Says of what someone holds whether we gave it, and whether it was altered since.
   * @throws VerificationRefused when there is too little to tell
   */
  async verify(presented: PresentedReceipt): Promise<Verification> {
    const refusals = checkPresented(presented);
    if (refusals.length > 0) throw new VerificationRefused(refusals);

    const { canonical, reference, sha256: given, signature } = presented;
    const sha256 = canonical === null ? (given ?? '') : sha256Of(canonical);
    const isHashOfText = canonical === null || given === null ? null : given === sha256;
    const keys = await this.receipts.keys();
    const key = keys.find((one) => isSignedWith(one, sha256, signature));
    const receipt = await this.receipts.matching(sha256, nameIn(canonical, reference));
    const isKept = receipt !== null;
    return {
      isAuthentic: isHashOfText !== false && key !== undefined && isKept,
      isHashOfText,
      isSignedByUs: key !== undefined,
      isKept,
      receipt,
      keyId: key?.id ?? null,
      sha256,
    };
  }
}

/** Lists what is missing: a text says all by itself, else it takes a reference and a hash. */
function checkPresented({ canonical, reference, sha256 }: PresentedReceipt): readonly Refusal[] {
  if (canonical !== null) return [];
  return [
    ...(reference === null ? [refusal('http.required', '/reference')] : []),
    ...(sha256 === null ? [refusal('http.required', '/sha256')] : []),
  ];
}

/** A text that we sealed names its application; any other names nothing. */
function nameIn(canonical: string | null, reference: string | null): ReceiptName {
  const applicationId = canonical === null ? null : applicationIn(canonical);
  return { reference, applicationId };
}

function applicationIn(canonical: string): string | null {
  try {
    const content: unknown = JSON.parse(canonical);
    if (typeof content !== 'object' || content === null) return null;
    const { applicationId } = content as { readonly applicationId?: unknown };
    return typeof applicationId === 'string' && isUuid(applicationId) ? applicationId : null;
  } catch {
    return null;
  }
}
