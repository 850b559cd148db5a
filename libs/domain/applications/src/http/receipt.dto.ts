import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { TextField } from '#platform/http';

import type { KeptReceipt } from '../queries/receipts.query';
import type { Receipt } from '../services/keep-submission.service';
import type { ReceiptKey } from '../services/receipt-signer';
import type { Verification } from '../services/verify-receipt.service';

const HASH = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/;

/** Larger than a body may be: one that does not fit is verified by its reference and hash. */
const CANONICAL_MAX = 2_000_000;

class ReceiptFacts {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', example: '2026-PTCE-0001-0042' })
  readonly reference: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When it reached us.' })
  readonly receivedAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When it was kept.' })
  readonly submittedAt: string;

  @ApiProperty({ type: 'string', description: 'SHA-256 of `canonical` in UTF-8, hexadecimal.' })
  readonly sha256: string;

  @ApiProperty({
    type: 'string',
    description: 'Ed25519 over the 32 bytes of the SHA-256, in base64url.',
  })
  readonly signature: string;

  @ApiProperty({ type: 'string', description: 'Which of `/receipt-keys` made the signature.' })
  readonly keyId: string;

  constructor(receipt: Omit<KeptReceipt, 'canonical'>) {
    this.applicationId = receipt.applicationId;
    this.reference = receipt.reference;
    this.receivedAt = receipt.receivedAt.toISOString();
    this.submittedAt = receipt.submittedAt.toISOString();
    this.sha256 = receipt.sha256;
    this.signature = receipt.signature;
    this.keyId = receipt.keyId;
  }
}

@ApiSchema({ name: 'SubmissionReceipt', description: 'The proof of a submission.' })
export class SubmissionReceiptResponse extends ReceiptFacts {
  @ApiProperty({
    type: 'string',
    enum: ['submitted', 'eligible'],
    description: 'Of the application: `eligible` again when it came back for a second wave.',
  })
  readonly status: string;

  @ApiProperty({ type: 'integer', description: 'Of the application.' })
  readonly version: number;

  constructor({ seal, status, version, ...facts }: Receipt) {
    super({ ...facts, ...seal });
    this.status = status;
    this.version = version;
  }
}

@ApiSchema({ name: 'Receipt', description: 'The proof of a submission, with what was submitted.' })
export class ReceiptResponse extends ReceiptFacts {
  @ApiProperty({
    type: 'string',
    description: 'What was submitted, as JSON in its canonical form (RFC 8785).',
  })
  readonly canonical: string;

  constructor(receipt: KeptReceipt) {
    super(receipt);
    this.canonical = receipt.canonical;
  }
}

export class VerifyReceiptRequest {
  @TextField({
    max: CANONICAL_MAX,
    optional: true,
    nullable: true,
    description: 'The text of the receipt; or else its `reference` and `sha256`.',
  })
  readonly canonical?: string | null;

  @TextField({ max: 100, optional: true, nullable: true, description: 'Of the application.' })
  readonly reference?: string | null;

  @TextField({
    max: 64,
    pattern: HASH,
    optional: true,
    nullable: true,
    description: 'Of the text.',
  })
  readonly sha256?: string | null;

  @TextField({ max: 86, pattern: SIGNATURE, description: 'In base64url.' })
  readonly signature!: string;
}

@ApiSchema({ name: 'ReceiptVerification' })
export class VerificationResponse {
  @ApiProperty({ type: 'boolean', description: 'We gave it, and nothing was altered since.' })
  readonly isAuthentic: boolean;

  @ApiProperty({
    type: 'boolean',
    nullable: true,
    description: 'Whether the hash is that of the text; null when only one was given.',
  })
  readonly isHashOfText: boolean | null;

  @ApiProperty({ type: 'boolean' })
  readonly isSignedByUs: boolean;

  @ApiProperty({ type: 'boolean', description: 'Whether we keep that submission.' })
  readonly isKept: boolean;

  @ApiProperty({ type: 'string' })
  readonly sha256: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly keyId: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly reference: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly receivedAt: string | null;

  constructor({ receipt, ...facts }: Verification) {
    this.isAuthentic = facts.isAuthentic;
    this.isHashOfText = facts.isHashOfText;
    this.isSignedByUs = facts.isSignedByUs;
    this.isKept = facts.isKept;
    this.sha256 = facts.sha256;
    this.keyId = facts.keyId;
    this.reference = receipt?.reference ?? null;
    this.receivedAt = receipt?.receivedAt.toISOString() ?? null;
  }
}

@ApiSchema({ name: 'ReceiptKey', description: 'A JSON Web Key (RFC 7517, RFC 8037).' })
class ReceiptKeyResponse {
  @ApiProperty({ type: 'string' })
  readonly kid!: string;

  @ApiProperty({ type: 'string', enum: ['OKP'] })
  readonly kty!: string;

  @ApiProperty({ type: 'string', enum: ['Ed25519'] })
  readonly crv!: string;

  @ApiProperty({ type: 'string', description: 'The public key, in base64url.' })
  readonly x!: string;

  @ApiProperty({ type: 'string', enum: ['EdDSA'] })
  readonly alg!: string;

  @ApiProperty({ type: 'string', enum: ['sig'] })
  readonly use!: string;
}

@ApiSchema({ name: 'ReceiptKeys', description: 'A JSON Web Key Set.' })
export class ReceiptKeysResponse {
  @ApiProperty({ type: () => ReceiptKeyResponse, isArray: true })
  readonly keys: readonly ReceiptKeyResponse[];

  constructor(keys: readonly ReceiptKey[]) {
    const shape = { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' };
    this.keys = keys.map(({ id, publicKey }) => ({ ...shape, kid: id, x: publicKey }));
  }
}
