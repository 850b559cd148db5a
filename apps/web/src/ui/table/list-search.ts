/**
 * The state of a list, as its address tells it, so that a link shows to others what one sees:
 * `?q=eau&status=published&sort=-closesAt&hidden=funder&dense=1`.
 */
export interface ListSearch {
  readonly q?: string;
  readonly sort?: string;
  /** Columns out of sight, separated by commas. */
  readonly hidden?: string;
  readonly dense?: 1;
}

export type Filters<Name extends string> = { readonly [Filter in Name]?: string };

/** For `validateSearch` of a route: keeps what the list understands, and drops the rest. */
export function readListSearch<Name extends string>(
  filters: readonly Name[],
): (search: Record<string, unknown>) => ListSearch & Filters<Name> {
  return (search) => {
    const text = (name: string): string | undefined => {
      const value = search[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    };
    const found = ['q', 'sort', 'hidden', ...filters]
      .map((name) => [name, text(name)] as const)
      .filter(([, value]) => value !== undefined && value !== '');
    const dense = search['dense'] === 1 || search['dense'] === '1' ? { dense: 1 } : {};
    return { ...Object.fromEntries(found), ...dense } as ListSearch & Filters<Name>;
  };
}

/** The same as the parameters of the API: `filter[status]=published&q=eau&sort=-closesAt`. */
export function toListQuery<Name extends string>(
  search: ListSearch & Filters<Name>,
  filters: readonly Name[],
): Readonly<Record<string, string>> {
  const chosen: Filters<string> = search;
  const asked = filters
    .map((name) => [`filter[${name}]`, chosen[name] ?? ''])
    .filter(([, value]) => value !== '');
  const { q, sort } = search;
  return {
    ...(Object.fromEntries(asked) as Record<string, string>),
    ...(q === undefined ? {} : { q }),
    ...(sort === undefined ? {} : { sort }),
  };
}

export function hiddenIn({ hidden = '' }: ListSearch): readonly string[] {
  return hidden.split(',').filter(Boolean);
}
