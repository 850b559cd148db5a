import {
  choiceFilter,
  listing,
  type Filter,
  type Listing,
  type ListRequest,
} from '#platform/listing';

import { foldForSearch } from '../domain/fold';
import { isTerritoryId } from '../domain/territory-id';
import { TERRITORY_KINDS } from '../territories.types';

const WORDS_MAX = 200;
const PARENTS_MAX = 50;

const filters = {
  kind: choiceFilter('t.kind', TERRITORY_KINDS),
  parentId: withinFilter('t.within_ids'),
};

const sorts = {
  name: { column: 't.name', neverNull: true },
  population: { column: 'coalesce(t.population, 0)', neverNull: true },
} as const;

/** Without words to search for: by name. */
export const TERRITORY_LISTING = listing({
  filters,
  sorts,
  defaultSort: 'name',
  idColumn: 't.id',
});

/** Names or codes of which a word begins with `$1`, those that begin with it themselves first. */
export const TERRITORY_SEARCH = searchListing(
  `t.search LIKE '% ' || $1::text || '%'`,
  `(t.search NOT LIKE ' ' || $1::text || '%')::int`,
);

/** For when nothing begins like that: names that resemble `$1`, the nearest first. */
export const TERRITORY_RESEMBLANCE = searchListing(
  `$1::text <% t.search`,
  `((1 - word_similarity($1::text, t.search)) * 1000)::int`,
);

/** The words of the query as `$1` of the search listings; null when it has none. */
export function wordsOf({ query }: Pick<ListRequest, 'query'>): string | null {
  const words = query.get('q');
  return words === undefined ? null : foldForSearch(words);
}

function searchListing(condition: string, relevance: string): Listing {
  return listing({
    filters: { q: wordsFilter(condition), ...filters },
    sorts: { relevance: { column: relevance, neverNull: true }, ...sorts },
    defaultSort: 'relevance,-population',
    idColumn: 't.id',
  });
}

function wordsFilter(condition: string): Filter {
  return {
    operators: ['is'],
    schema: { type: 'string', maxLength: WORDS_MAX },
    description:
      'The beginning of a name, of a word of it, or of a code (COG, SIREN, postal code); accents and capitals do not matter. When nothing begins like that, names that resemble it are given.',
    read: (text) => {
      if (text.length > WORDS_MAX) return { code: 'too-long', params: { max: WORDS_MAX } };
      return foldForSearch(text) === '' ? { code: 'blank' } : () => condition;
    },
  };
}

/** Territories that lie in any of the others, whole or in part. */
function withinFilter(column: string): Filter {
  return {
    operators: ['is'],
    schema: { type: 'string' },
    description:
      'What lies in this territory, such as `epci-242600534`; several separated by commas mean any of them.',
    read: (text) => {
      const ids = [...new Set(text.split(','))];
      if (ids.length > PARENTS_MAX) return { code: 'too-many-items', params: { max: PARENTS_MAX } };
      if (!ids.every(isTerritoryId)) return { code: 'territories.territory-id-malformed' };
      return (bind) => `${column} && ${bind(ids)}::text[]`;
    },
  };
}
