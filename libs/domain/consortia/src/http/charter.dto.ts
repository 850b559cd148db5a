import {
  ChoiceField,
  ListField,
  ObjectField,
  PercentField,
  TextField,
  UuidField,
  WholeNumberField,
} from '#platform/http';

import type { PartnerId } from '../consortia.types';
import {
  ARRIVAL_APPROVALS,
  DECISION_METHODS,
  OWNERSHIP_REGIMES,
  REDISTRIBUTIONS,
  SHARING_METHODS,
  VOICES,
  type CharterClauses,
  type DecisionRule,
  type PartnerArrival,
  type PartnerExit,
  type ResultsOwnership,
  type SharingKey,
} from '../governance.types';

const WORDS = {
  max: 5000,
  optional: true,
  nullable: true,
  description: 'What else the partners say about it, in their words.',
} as const;
const MAY_BE_NULL = { optional: true, nullable: true } as const;
const MAX_PARTNERS = 200;

class DecisionRuleDto {
  @ChoiceField(DECISION_METHODS, { description: 'How the partners decide.' })
  readonly method!: DecisionRule['method'];

  @PercentField({ ...MAY_BE_NULL, description: 'Of a qualified majority.' })
  readonly majorityPct?: string | null;

  @ChoiceField(VOICES, { description: 'Whether each partner, or each college, has one voice.' })
  readonly voices!: DecisionRule['voices'];

  @TextField(WORDS)
  readonly words?: string | null;
}

class ShareDto {
  @UuidField({ description: 'A partner.' })
  readonly partnerId!: PartnerId;

  @PercentField({ description: 'Of what is shared.' })
  readonly pct!: string;
}

class SharingKeyDto {
  @ChoiceField(SHARING_METHODS, { description: 'How what is common is shared.' })
  readonly method!: SharingKey['method'];

  @ListField(() => ShareDto, {
    max: MAX_PARTNERS,
    optional: true,
    description: 'Of a fixed key: they add up to a hundred.',
  })
  readonly shares?: readonly ShareDto[];

  @TextField(WORDS)
  readonly words?: string | null;
}

class PartnerExitDto {
  @WholeNumberField({ min: 0, max: 730, description: 'Days between saying so and leaving.' })
  readonly noticeDays!: number;

  @ChoiceField(REDISTRIBUTIONS, {
    description: 'How what the one who leaves had left to spend goes to those who stay.',
  })
  readonly redistribution!: PartnerExit['redistribution'];

  @TextField(WORDS)
  readonly words?: string | null;
}

class PartnerArrivalDto {
  @ChoiceField(ARRIVAL_APPROVALS, { description: 'Who lets another partner in.' })
  readonly approval!: PartnerArrival['approval'];

  @TextField(WORDS)
  readonly words?: string | null;
}

class ResultsOwnershipDto {
  @ChoiceField(OWNERSHIP_REGIMES, { description: 'Whose the results are.' })
  readonly regime!: ResultsOwnership['regime'];

  @TextField({ max: 60, ...MAY_BE_NULL, description: 'Of an open licence, as SPDX names it.' })
  readonly licence?: string | null;

  @TextField(WORDS)
  readonly words?: string | null;
}

class ConflictMediationDto {
  @TextField({ max: 200, description: 'Who is asked to mediate.' })
  readonly mediator!: string;

  @WholeNumberField({ min: 0, max: 365, description: 'Days given to it before anything else.' })
  readonly delayDays!: number;

  @TextField(WORDS)
  readonly words?: string | null;
}

class SpokespersonDto {
  @UuidField({ description: 'The partner that speaks for all.' })
  readonly partnerId!: PartnerId;

  @TextField(WORDS)
  readonly words?: string | null;
}

export class CharterClausesDto {
  @ObjectField(() => DecisionRuleDto, { ...MAY_BE_NULL, description: 'How they decide.' })
  readonly decisionRule?: DecisionRuleDto | null;

  @ObjectField(() => SharingKeyDto, { ...MAY_BE_NULL, description: 'How they share.' })
  readonly sharingKey?: SharingKeyDto | null;

  @ObjectField(() => PartnerExitDto, { ...MAY_BE_NULL, description: 'How one leaves.' })
  readonly partnerExit?: PartnerExitDto | null;

  @ObjectField(() => PartnerArrivalDto, { ...MAY_BE_NULL, description: 'How one joins.' })
  readonly partnerArrival?: PartnerArrivalDto | null;

  @ObjectField(() => ResultsOwnershipDto, { ...MAY_BE_NULL, description: 'Whose results.' })
  readonly resultsOwnership?: ResultsOwnershipDto | null;

  @ObjectField(() => ConflictMediationDto, { ...MAY_BE_NULL, description: 'Who mediates.' })
  readonly conflictMediation?: ConflictMediationDto | null;

  @ObjectField(() => SpokespersonDto, { ...MAY_BE_NULL, description: 'Who speaks for all.' })
  readonly spokesperson?: SpokespersonDto | null;

  /** Every key is there, so that the same agreement always has the same fingerprint. */
  static clausesOf(dto: CharterClausesDto): CharterClauses {
    const { decisionRule, sharingKey, partnerExit, partnerArrival } = dto;
    const { resultsOwnership, conflictMediation, spokesperson } = dto;
    return {
      decisionRule: withWords(decisionRule, ({ majorityPct = null }) => ({ majorityPct })),
      sharingKey: withWords(sharingKey, ({ shares = [] }) => ({
        shares: shares.map(({ partnerId, pct }) => ({ partnerId, pct })),
      })),
      partnerExit: withWords(partnerExit, () => ({})),
      partnerArrival: withWords(partnerArrival, () => ({})),
      resultsOwnership: withWords(resultsOwnership, ({ licence = null }) => ({ licence })),
      conflictMediation: withWords(conflictMediation, () => ({})),
      spokesperson: withWords(spokesperson, () => ({})),
    };
  }
}

export class WriteCharterRequest {
  @WholeNumberField({
    min: 0,
    max: 10_000,
    description: 'The version that you started from; 0 for the first.',
  })
  readonly basedOn!: number;

  @ObjectField(() => CharterClausesDto, {
    description: 'Null, or left out: they say nothing of it.',
  })
  readonly clauses!: CharterClausesDto;
}

function withWords<Dto extends { readonly words?: string | null }, More>(
  dto: Dto | null | undefined,
  more: (dto: Dto) => More,
): (Omit<Dto, keyof More | 'words'> & More & { readonly words: string | null }) | null {
  return dto === null || dto === undefined
    ? null
    : { ...dto, ...more(dto), words: dto.words ?? null };
}
