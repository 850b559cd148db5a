import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';
import type { FileStatus } from '#platform/files';

/** What would be put in the place of a document. */
export interface FoundPaper {
  readonly fileId: string;
  readonly status: FileStatus;
  readonly sha256: string;
  /** Of a paper of the vault; a file does not say it. */
  readonly issuedOn: LocalDate | null;
  readonly validUntil: LocalDate | null;
}

export interface Gift {
  readonly fileId: string | null;
  readonly vaultDocumentId: string | null;
  readonly issuedOn: LocalDate | null;
  readonly validUntil: LocalDate | null;
}

/** Lists all that keeps a file, or a paper of the vault, from being given as a document. */
export function checkGift(
  { fileId, vaultDocumentId, issuedOn, validUntil }: Gift,
  paper: FoundPaper | null,
  today: LocalDate,
): readonly Refusal[] {
  const place = vaultDocumentId === null ? '/fileId' : '/vaultDocumentId';
  if ((fileId === null) === (vaultDocumentId === null))
    return [refusal('document-from-one-place', '/fileId')];
  const isDated = vaultDocumentId !== null || issuedOn !== null;
  return [
    ...faultsOfPaper(paper, place),
    ...(isDated ? [] : [refusal('document-without-day', '/issuedOn')]),
    ...(issuedOn !== null && issuedOn > today ? [refusal('day-in-the-future', '/issuedOn')] : []),
    ...(issuedOn !== null && validUntil !== null && validUntil < issuedOn
      ? [refusal('ends-before-it-begins', '/validUntil')]
      : []),
  ];
}

function faultsOfPaper(paper: FoundPaper | null, place: string): readonly Refusal[] {
  if (paper === null)
    return [refusal(place === '/fileId' ? 'file-unknown' : 'paper-unknown', place)];
  if (paper.status === 'announced') return [refusal('file-not-ready', place)];
  const isHarmful = paper.status === 'infected' || paper.status === 'refused';
  return isHarmful ? [refusal('file-harmful', place)] : [];
}
