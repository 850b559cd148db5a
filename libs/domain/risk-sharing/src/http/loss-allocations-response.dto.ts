import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { formatDecimal } from '#kernel/fractions';
import { eur, formatEur } from '#kernel/money';

import type { Part, RiskAgreement, SharedEvent } from '../risk-sharing.types';

const AMOUNT = { type: 'string', example: '39000.00' } as const;
const BY_GUARANTEE = {
  type: 'object',
  additionalProperties: { type: 'string' },
  example: { guarantor: '39000.00' },
} as const;

const euros = (cents: bigint) => formatEur(eur(cents));

@ApiSchema({ name: 'LossPart', description: 'What one rule gives a party.' })
class PartResponse {
  @ApiProperty({ type: 'string', isArray: true, example: ['loss', 'guarantee:guarantor'] })
  readonly rulePath: readonly string[];

  @ApiProperty({ type: 'string', nullable: true })
  readonly tranche: string | null;

  @ApiProperty(AMOUNT)
  readonly amount: string;

  @ApiProperty({ ...AMOUNT, description: 'What the share was taken of.' })
  readonly base: string;

  @ApiProperty({ type: 'string', description: 'In euros, before rounding and limits.' })
  readonly exactShare: string;

  @ApiProperty({ type: 'string', description: 'The cent received from the largest remainder.' })
  readonly fromRounding: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    enum: ['CEILING_PER_CLAIM', 'PORTFOLIO_CAP', 'COUNTER_HEADROOM', 'LOSS_BORNE'],
  })
  readonly limitedBy: string | null;

  constructor(part: Part, sign: bigint) {
    const { num, den } = part.exact;
    this.rulePath = part.rulePath;
    this.tranche = part.tranche;
    this.amount = euros(part.cents * sign);
    this.base = euros(part.base);
    this.exactShare = formatDecimal({ num: num * sign, den: den * 100n }, 6);
    this.fromRounding = euros(part.fromRounding);
    this.limitedBy = part.limitedBy;
  }
}

@ApiSchema({ name: 'LossParty' })
class PartyResponse {
  @ApiProperty({ type: 'string' })
  readonly id: string;

  @ApiProperty({
    ...AMOUNT,
    description: 'Borne of a loss, received of a recovery; of a true-up, below zero is received.',
  })
  readonly amount: string;

  @ApiProperty({ type: 'string', isArray: true, description: 'Each step once.' })
  readonly rulePath: readonly string[];

  @ApiProperty({ type: () => PartResponse, isArray: true })
  readonly parts: readonly PartResponse[];

  constructor(id: string, parts: readonly Part[], sign: bigint) {
    this.id = id;
    this.amount = euros(sign * parts.reduce((total, { cents }) => total + cents, 0n));
    this.rulePath = [...new Set(parts.flatMap(({ rulePath }) => rulePath))];
    this.parts = parts.map((part) => new PartResponse(part, sign));
  }
}

@ApiSchema({ name: 'SharedRiskEvent' })
class SharedEventResponse {
  @ApiProperty({ type: 'string', enum: ['LOSS', 'RECOVERY', 'PROVISIONAL_CALL', 'TRUE_UP'] })
  readonly type: string;

  @ApiProperty({ type: 'string' })
  readonly loan: string;

  @ApiProperty(AMOUNT)
  readonly amount: string;

  @ApiProperty({
    type: () => PartyResponse,
    isArray: true,
    description: 'Every party of the agreement; what they bear or receive adds up.',
  })
  readonly parties: readonly PartyResponse[];

  @ApiProperty({ ...BY_GUARANTEE, description: 'Paid so far, less what came back.' })
  readonly cumulativeNetPaid: Readonly<Record<string, string>>;

  @ApiProperty({ ...BY_GUARANTEE, description: 'What may still be paid, where there is a cap.' })
  readonly headroom: Readonly<Record<string, string>>;

  constructor({ event, parts, netPaid, headroom }: SharedEvent, parties: readonly string[]) {
    const sign = event.type === 'RECOVERY' ? -1n : 1n;
    const ids = [...new Set([...parties, ...parts.map(({ party }) => party)])];
    this.type = event.type;
    this.loan = event.loan;
    this.amount = euros(event.cents);
    this.parties = ids.map((id) => {
      const own = parts.filter(({ party }) => party === id);
      return new PartyResponse(id, own, sign);
    });
    this.cumulativeNetPaid = written(netPaid);
    this.headroom = written(headroom);
  }
}

@ApiSchema({ name: 'LossAllocations' })
export class LossAllocationsResponse {
  @ApiProperty({ type: () => SharedEventResponse, isArray: true })
  readonly events: readonly SharedEventResponse[];

  constructor(agreement: RiskAgreement, events: readonly SharedEvent[]) {
    const { lenders, guarantees, tranches } = agreement;
    const parties = [
      ...lenders.map(({ id }) => id),
      ...guarantees.map(({ id }) => id),
      ...guarantees.flatMap(({ counterGuarantee }) =>
        counterGuarantee === null ? [] : [counterGuarantee.id],
      ),
      ...tranches.flatMap(({ participants }) => participants.map(({ id }) => id)),
    ];
    this.events = events.map((event) => new SharedEventResponse(event, parties));
  }
}

function written(amounts: ReadonlyMap<string, bigint>): Readonly<Record<string, string>> {
  return Object.fromEntries([...amounts].map(([id, cents]) => [id, euros(cents)]));
}
