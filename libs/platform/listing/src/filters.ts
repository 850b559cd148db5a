import { isLocalDate } from '#kernel/dates';
import { isUuid } from '#kernel/ids';
import { isEurText, parseEur } from '#kernel/money';

import type { Condition, Filter, FilterFault, Operator } from './filter';

/** Values that one parameter may list, separated by commas. */
const VALUES_MAX = 50;
const TEXT_MAX = 200;

const SQL_OPERATORS: Readonly<Record<Operator, string>> = {
  is: '=',
  gte: '>=',
  gt: '>',
  lte: '<=',
  lt: '<',
};
const RANGE: readonly Operator[] = ['is', 'gte', 'gt', 'lte', 'lt'];

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const WHOLE = /^-?(0|[1-9]\d{0,14})$/;

/** Any of the named values: `filter[status]=published,closed`. */
export function choiceFilter(column: string, values: readonly string[]): Filter {
  return {
    ...anyOf(column, 'text', (text) => values.includes(text), {
      code: 'choice-unknown',
      params: { values: values.join(', ') },
    }),
    schema: { type: 'string' },
    description: `Any of: ${values.join(', ')}; several separated by commas.`,
  };
}

/** Any of the ids: `filter[funderId]=…,…`. */
export function uuidFilter(column: string): Filter {
  return {
    ...anyOf(column, 'uuid', isUuid, { code: 'uuid-malformed' }),
    schema: { type: 'string' },
    description: 'A UUID; several separated by commas mean any of them.',
  };
}

/** Any of the codes, exactly: `filter[territoryId]=commune-26108`. */
export function codeFilter(column: string, pattern: RegExp): Filter {
  return {
    ...anyOf(column, 'text', (text) => pattern.test(text), { code: 'pattern-mismatch' }),
    schema: { type: 'string' },
    description: 'A code; several separated by commas mean any of them.',
  };
}

/** Rows whose list (a `text[]` or `uuid[]` column) holds any of the values. */
export function arrayFilter(column: string, of: 'uuid' | readonly string[]): Filter {
  const isKnown = of === 'uuid' ? isUuid : (text: string) => of.includes(text);
  const fault: FilterFault =
    of === 'uuid'
      ? { code: 'uuid-malformed' }
      : { code: 'choice-unknown', params: { values: of.join(', ') } };
  const sqlType = of === 'uuid' ? 'uuid' : 'text';
  return {
    operators: ['is'],
    schema: { type: 'string' },
    description: 'Holds the value; several separated by commas mean any of them.',
    read: (text) =>
      readList(
        text,
        isKnown,
        fault,
        (values) => (bind) => `${column} && ${bind(values)}::${sqlType}[]`,
      ),
  };
}

/** `filter[isEss]=true`. */
export function booleanFilter(column: string): Filter {
  return {
    operators: ['is'],
    schema: { type: 'boolean' },
    description: '`true` or `false`.',
    read: (text) => {
      if (text !== 'true' && text !== 'false') return { code: 'not-a-boolean' };
      return (bind) => `${column} = ${bind(text === 'true')}::boolean`;
    },
  };
}

/** Amounts of a column of cents: `filter[amount][gte]=10000.00`. */
export function moneyFilter(column: string): Filter {
  return {
    ...range(column, 'bigint', isEurText, 'amount-malformed', (text) =>
      parseEur(text).cents.toString(),
    ),
    schema: { type: 'string', pattern: '^-?(0|[1-9]\\d{0,9})\\.\\d{2}$' },
    description: 'An amount of euros with two decimals.',
  };
}

/** Instants of a `timestamptz` column: `filter[closesAt][gte]=2027-03-31T10:00:00Z`. */
export function instantFilter(column: string): Filter {
  return {
    ...range(column, 'timestamptz', isInstant, 'instant-malformed'),
    schema: { type: 'string', format: 'date-time' },
    description: 'An instant (RFC 3339).',
  };
}

/** Days of a `date` column: `filter[startsOn][lte]=2027-03-31`. */
export function dayFilter(column: string): Filter {
  return {
    ...range(column, 'date', isDay, 'day-malformed'),
    schema: { type: 'string', format: 'date' },
    description: 'A day, `YYYY-MM-DD`.',
  };
}

/** Whole numbers: `filter[partnerCount][gte]=3`. */
export function wholeNumberFilter(column: string): Filter {
  return {
    ...range(column, 'bigint', (text) => WHOLE.test(text), 'not-a-whole-number'),
    schema: { type: 'integer' },
    description: 'A whole number.',
  };
}

/**
 * Words searched for, usually as `q`. Given a column, looks for the text in it whatever its case;
 * given a builder, hands it the placeholder of the text: `(q) => `c.words @@ f(${q})``.
 */
export function textFilter(where: string | ((placeholder: string) => string)): Filter {
  return {
    operators: ['is'],
    schema: { type: 'string', maxLength: TEXT_MAX },
    description: 'Words to search for.',
    read: (text) => {
      if (text.trim() === '') return { code: 'blank' };
      if (text.length > TEXT_MAX) return { code: 'too-long', params: { max: TEXT_MAX } };
      if (typeof where === 'function') return (bind) => `(${where(`${bind(text)}::text`)})`;
      return (bind) => `${where} ILIKE ${bind(`%${escapeLike(text)}%`)}`;
    },
  };
}

type Reading = Pick<Filter, 'operators' | 'read'>;

function anyOf(
  column: string,
  sqlType: 'text' | 'uuid',
  isKnown: (text: string) => boolean,
  fault: FilterFault,
): Reading {
  const condition =
    (values: readonly string[]): Condition =>
    (bind) =>
      values.length === 1
        ? `${column} = ${bind(values[0])}::${sqlType}`
        : `${column} = ANY (${bind(values)}::${sqlType}[])`;
  return { operators: ['is'], read: (text) => readList(text, isKnown, fault, condition) };
}

function readList(
  text: string,
  isKnown: (text: string) => boolean,
  fault: FilterFault,
  condition: (values: readonly string[]) => Condition,
): Condition | FilterFault {
  const values = [...new Set(text.split(','))];
  if (values.length > VALUES_MAX) return { code: 'too-many-items', params: { max: VALUES_MAX } };
  return values.every(isKnown) ? condition(values) : fault;
}

function range(
  column: string,
  sqlType: string,
  isValue: (text: string) => boolean,
  code: string,
  toSql: (text: string) => string = (text) => text,
): Reading {
  return {
    operators: RANGE,
    read: (text, operator) => {
      if (!isValue(text)) return { code };
      return (bind) => `${column} ${SQL_OPERATORS[operator]} ${bind(toSql(text))}::${sqlType}`;
    },
  };
}

function isInstant(text: string): boolean {
  return isDay(INSTANT.exec(text)?.[1] ?? '');
}

/** Postgres has no year 0, and no call is that old. */
function isDay(text: string): boolean {
  return isLocalDate(text) && text >= '1000';
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
