import { eur } from '#kernel/money';
import { formatPercent } from '#kernel/rates';

import type { FinancingSource } from '../domain/financing-plan';

/** A source of a financing plan as Postgres writes it into JSON. */
export interface SourceRow extends Omit<FinancingSource, 'amount' | 'condition'> {
  readonly cents: string;
  readonly conditionSource: string | null;
  readonly atLeastCents: string | null;
  readonly atLeastPpm: number | null;
}

/** The sources of an application in their order, from its id. */
export function sourcesJson(id: string): string {
  return `SELECT coalesce(json_agg(json_build_object('code', s.code, 'kind', s.kind,
      'funderId', s.funder_id, 'label', s.label, 'partnerId', s.partner_id,
      'instrument', s.instrument, 'cents', s.amount_cents::text, 'status', s.status,
      'conditionText', s.condition_text, 'conditionSource', s.condition_source,
      'atLeastCents', s.condition_at_least_cents::text,
      'atLeastPpm', s.condition_at_least_ppm, 'aidBasis', s.aid_basis) ORDER BY s.position), '[]')
    FROM applications.financing_source s WHERE s.application_id = ${id}`;
}

export function sourceOf(row: SourceRow): FinancingSource {
  const { cents, conditionSource, atLeastCents, atLeastPpm, ...source } = row;
  const condition =
    conditionSource === null
      ? null
      : {
          source: conditionSource,
          atLeast: atLeastCents === null ? null : eur(BigInt(atLeastCents)),
          atLeastPct: atLeastPpm === null ? null : formatPercent({ ppm: BigInt(atLeastPpm) }),
        };
  return { ...source, amount: eur(BigInt(cents)), condition };
}
