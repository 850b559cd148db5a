import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import type { FileId } from '#platform/files';

import type { DocumentFacts } from './domain/documents';
import type { OrganisationId } from './organisations.types';

export type DocumentId = Id<'Document'>;

/** What someone of a funder says of a paper. */
export const VERDICTS = ['accepted', 'rejected'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** A paper of an organisation that counts on some day, and who checked it. */
export interface ValidDocument extends DocumentFacts {
  readonly id: DocumentId;
  readonly organisationId: OrganisationId;
  readonly fileId: FileId;
  readonly sha256: string;
  /** The last word of each organisation that looked at it. */
  readonly checks: readonly {
    readonly checkerId: OrganisationId;
    readonly verdict: Verdict;
    readonly checkedOn: LocalDate;
  }[];
}

/** Where an organisation is paid: whole, for who pays. */
export interface BankDetails {
  readonly organisationId: OrganisationId;
  readonly number: number;
  readonly iban: string;
  readonly bic: string | null;
  readonly holder: string;
}

/** The same, with what says whether money may go there. */
export interface PayeeAccount extends BankDetails {
  readonly recordedAt: Date;
  /** The funders whose last word on its proof is that it is good. */
  readonly acceptedBy: readonly OrganisationId[];
}
