import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import {
  DayField,
  MoneyDto,
  MoneyField,
  TextField,
  TranslatedDto,
  UuidField,
  WholeNumberField,
} from '#platform/http';

import type { OrganisationId } from '../organisations.types';
import type { NewAccounts } from '../services/record-accounts.service';
import type { NewBankDetails } from '../services/record-bank-details.service';
import type { NewCommitment } from '../services/sign-commitment.service';

const MAY_BE_NULL = { optional: true, nullable: true } as const;

export class RecordBankDetailsRequest {
  @TextField({
    max: 60,
    description: 'Spaces are taken out.',
    example: 'FR76 3000 6000 0112 3456 7890 189',
  })
  readonly iban!: string;

  @TextField({ max: 20, description: 'Of the bank.', example: 'AGRIFRPP', ...MAY_BE_NULL })
  readonly bic?: string | null;

  @TextField({ max: 140, description: 'As the bank writes it.', example: 'Les Jardins du Val' })
  readonly holder!: string;

  @UuidField({ description: 'A valid `bank-proof` among the papers of the organisation.' })
  readonly proofId!: string;

  @WholeNumberField({
    min: 0,
    max: 10_000,
    description: 'The number of those that were in use when the caller looked; 0 for none.',
  })
  readonly replaces!: number;

  static detailsOf(
    organisationId: OrganisationId,
    request: RecordBankDetailsRequest,
  ): NewBankDetails {
    const { iban, bic = null, holder, proofId, replaces } = request;
    return { organisationId, iban, bic, holder, replaces, proofId: asId<'Document'>(proofId) };
  }
}

@ApiSchema({ name: 'BankDetails' })
class BankDetailsResponse {
  @ApiProperty({ type: 'integer', description: 'The greatest is in use.' })
  readonly number!: number;

  @ApiProperty({ type: 'string', example: 'FR76 •••• 0189', description: 'Masked.' })
  readonly iban!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly bic!: string | null;

  @ApiProperty({ type: 'string' })
  readonly holder!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly proofId!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly recordedAt!: string;
}

@ApiSchema({ name: 'BankDetailsHistory' })
export class BankDetailsHistoryResponse {
  @ApiProperty({ type: () => BankDetailsResponse, isArray: true, description: 'The latest first.' })
  readonly versions!: readonly BankDetailsResponse[];
}

export class SignCommitmentRequest {
  @TextField({ max: 60, description: 'The text that was read.', example: 'decret-2021-1947' })
  readonly textCode!: string;

  @TextField({
    max: 500,
    pattern: /^https?:\/\/\S+$/,
    description: 'Where members can read it.',
    ...MAY_BE_NULL,
  })
  readonly publicationUrl?: string | null;

  @UuidField({ description: 'A paper that shows it posted.', ...MAY_BE_NULL })
  readonly proofId?: string | null;

  static commitmentOf(
    organisationId: OrganisationId,
    request: SignCommitmentRequest,
  ): NewCommitment {
    const { textCode, publicationUrl = null, proofId } = request;
    const proof = typeof proofId === 'string' ? asId<'Document'>(proofId) : null;
    return { organisationId, textCode, publicationUrl, proofId: proof };
  }
}

@ApiSchema({ name: 'RepublicanCommitment' })
class CommitmentResponse {
  @ApiProperty({ type: 'string' })
  readonly textCode!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly signedBy!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly signedAt!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly publicationUrl!: string | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  readonly proofId!: string | null;
}

@ApiSchema({ name: 'RepublicanCommitments' })
export class CommitmentsResponse {
  @ApiProperty({ type: () => CommitmentResponse, isArray: true })
  readonly commitments!: readonly CommitmentResponse[];
}

@ApiSchema({ name: 'CommitmentText' })
class CommitmentTextResponse {
  @ApiProperty({ type: 'string' })
  readonly code!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly validFrom!: string;

  @ApiProperty({ type: 'string' })
  readonly source!: string;

  @ApiProperty({ type: () => TranslatedDto, isArray: true })
  readonly undertakings!: readonly TranslatedDto[];
}

@ApiSchema({ name: 'CommitmentTexts' })
export class CommitmentTextsResponse {
  @ApiProperty({
    type: () => CommitmentTextResponse,
    isArray: true,
    description: 'The first is in force.',
  })
  readonly texts!: readonly CommitmentTextResponse[];
}

export class RecordAccountsRequest {
  @DayField({ description: 'The last day of the financial year.', example: '2025-12-31' })
  readonly closedOn!: string;

  @WholeNumberField({ min: 1, max: 24, description: 'How many months it lasted.' })
  readonly months!: number;

  @MoneyField({ sign: 'any', description: 'Own funds, which may be negative.' })
  readonly ownFunds!: MoneyDto;

  @MoneyField({ description: 'Total of the balance sheet.' })
  readonly balanceTotal!: MoneyDto;

  @MoneyField({ sign: 'any', description: 'Working capital, which may be negative.' })
  readonly workingCapital!: MoneyDto;

  @MoneyField({ description: 'Cash at the bank on that day.' })
  readonly cash!: MoneyDto;

  @MoneyField({ description: 'All charges of the year.' })
  readonly charges!: MoneyDto;

  @MoneyField({ description: 'All income of the year.' })
  readonly income!: MoneyDto;

  @MoneyField({ description: 'What the largest funder or customer brought.' })
  readonly largestIncome!: MoneyDto;

  @TextField({ max: 200, description: 'Who that was.', example: 'Département de la Drôme' })
  readonly largestSource!: string;

  static accountsOf(organisationId: OrganisationId, request: RecordAccountsRequest): NewAccounts {
    const { closedOn, months, largestSource, ...amounts } = request;
    return {
      organisationId,
      closedOn: asLocalDate(closedOn),
      months,
      largestSource,
      ownFunds: MoneyDto.toMoney(amounts.ownFunds),
      balanceTotal: MoneyDto.toMoney(amounts.balanceTotal),
      workingCapital: MoneyDto.toMoney(amounts.workingCapital),
      cash: MoneyDto.toMoney(amounts.cash),
      charges: MoneyDto.toMoney(amounts.charges),
      income: MoneyDto.toMoney(amounts.income),
      largestIncome: MoneyDto.toMoney(amounts.largestIncome),
    };
  }
}
