import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto, TranslatedDto } from '#platform/http';
import type { Language, Messages } from '#platform/messages';

import { ROUNDINGS, type Explanation } from '../domain/explain';

@ApiSchema({ name: 'FigureExplanation', description: 'Why a figure is what it is.' })
class ExplanationResponse {
  @ApiProperty({ type: 'string', example: '/budget/net/costs', description: 'The figure.' })
  readonly pointer: string;

  @ApiProperty({ type: () => MoneyDto, nullable: true })
  readonly amount: MoneyDto | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Of a share.', example: '33.47' })
  readonly percent: string | null;

  @ApiProperty({ type: 'string', example: 'rule-net-costs' })
  readonly rule: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly sentence: TranslatedDto;

  @ApiProperty({
    type: () => MoneyDto,
    nullable: true,
    description: 'What the rule is applied to.',
  })
  readonly base: MoneyDto | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'In percent.', example: '7' })
  readonly rate: string | null;

  @ApiProperty({ type: 'string', enum: [...ROUNDINGS] })
  readonly rounding: string;

  constructor(explanation: Explanation, messages: Messages) {
    const { pointer, amount, percent, rule, base, rate, rounding } = explanation;
    const say = (language: Language) =>
      messages.say(language, `applications.${rule.code}`, rule.params);
    this.pointer = pointer;
    this.amount = amount === null ? null : MoneyDto.of(amount);
    this.percent = percent;
    this.rule = rule.code;
    this.sentence = { fr: say('fr'), en: say('en') };
    this.base = base === null ? null : MoneyDto.of(base);
    this.rate = rate;
    this.rounding = rounding;
  }
}

@ApiSchema({ name: 'BudgetExplanations', description: 'Figures that are computed, and why.' })
export class ExplanationsResponse {
  @ApiProperty({ type: () => ExplanationResponse, isArray: true })
  readonly figures: readonly ExplanationResponse[];

  constructor(explanations: readonly Explanation[], messages: Messages) {
    this.figures = explanations.map((one) => new ExplanationResponse(one, messages));
  }
}
