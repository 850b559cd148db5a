import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ChoiceField, ListField, TextField } from '#platform/http';

import type { RuledRule } from '../domain/confirmation';
import type { AdmissibilityPage } from '../queries/admissibility-of-application.query';

import { RuleResponse, type Say } from './assessment.dto';

const RULES_MAX = 30;

@ApiSchema({ name: 'Overruling' })
export class OverrulingRequest {
  @TextField({ max: 60, description: 'A rule that is not met.', example: 'lead-registered' })
  readonly rule!: string;

  @TextField({ max: 2000, description: 'Why it does not stand in the way.' })
  readonly reason!: string;
}

export class ConfirmAdmissibilityRequest {
  @ChoiceField(['eligible', 'ineligible'], { description: 'What the officer concludes.' })
  readonly outcome!: 'eligible' | 'ineligible';

  @TextField({
    max: 2000,
    optional: true,
    nullable: true,
    description:
      'Needed to overrule rules without saying which, and to declare ineligible: the consortium reads it.',
  })
  readonly reason?: string | null;

  @ListField(() => OverrulingRequest, {
    max: RULES_MAX,
    optional: true,
    description: 'Rule by rule: why those that are not met do not stand in the way.',
  })
  readonly overrulings?: readonly OverrulingRequest[];
}

@ApiSchema({ name: 'RuledRule' })
export class RuledRuleResponse extends RuleResponse {
  @ApiProperty({ type: 'string', nullable: true, description: 'Null: it was not overruled.' })
  readonly overruledBecause: string | null;

  constructor(rule: RuledRule, say: Say) {
    super(rule, say);
    this.overruledBecause = rule.overruledBecause;
  }
}

@ApiSchema({ name: 'Admissibility' })
export class AdmissibilityResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', enum: ['eligible', 'ineligible'] })
  readonly outcome: 'eligible' | 'ineligible';

  @ApiProperty({ type: 'string', nullable: true })
  readonly reason: string | null;

  @ApiProperty({ type: [RuledRuleResponse] })
  readonly rules: readonly RuledRuleResponse[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly ruledAt: Date;

  constructor(page: AdmissibilityPage, say: Say) {
    this.applicationId = page.applicationId;
    this.outcome = page.outcome;
    this.reason = page.reason;
    this.rules = page.rules.map((rule) => new RuledRuleResponse(rule, say));
    this.ruledAt = page.ruledAt;
  }
}
