import type { Filter, Operator } from './filter';
import type { ListingOptions, ListingParameter } from './listing';

export const LIMIT_DEFAULT = 25;
export const LIMIT_MAX = 100;
export const SORTS_MAX = 3;

export const COUNTS = ['exact', 'estimated'] as const;

const READINGS: Readonly<Record<Operator, string>> = {
  is: '',
  gte: ' At least this.',
  gt: ' More than this.',
  lte: ' At most this.',
  lt: ' Less than this.',
};

/** How a filter is asked for: `filter[amount]`, `filter[amount][gte]`, or `q`. */
export function parameterName(name: string, operator: Operator): string {
  if (name === 'q') return 'q';
  return operator === 'is' ? `filter[${name}]` : `filter[${name}][${operator}]`;
}

/** The query parameters of a listing, for its contract. */
export function describeParameters(options: ListingOptions): readonly ListingParameter[] {
  const filters = Object.entries(options.filters).flatMap(([name, filter]) =>
    filter.operators.map((operator) => describeFilter(name, filter, operator)),
  );
  return [...filters, ...turningPages(options)];
}

function describeFilter(name: string, filter: Filter, operator: Operator): ListingParameter {
  return {
    name: parameterName(name, operator),
    description: `${filter.description}${READINGS[operator]}`,
    schema: filter.schema,
  };
}

function turningPages({ sorts, defaultSort }: ListingOptions): readonly ListingParameter[] {
  return [
    {
      name: 'sort',
      description: `Up to ${String(SORTS_MAX)} of: ${Object.keys(sorts).join(', ')}; separated by commas, \`-\` for downwards.`,
      schema: { type: 'string', default: defaultSort },
    },
    {
      name: 'limit',
      description: 'Rows per page.',
      schema: { type: 'integer', minimum: 1, maximum: LIMIT_MAX, default: LIMIT_DEFAULT },
    },
    {
      name: 'cursor',
      description: 'Where the page starts, as another page told it; good for 24 hours.',
      schema: { type: 'string' },
    },
    {
      name: 'count',
      description: 'Whether to count all rows, exactly or by estimate, as `page.total`.',
      schema: { type: 'string', enum: [...COUNTS] },
    },
  ];
}
