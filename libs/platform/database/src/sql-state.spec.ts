import { QueryFailedError } from 'typeorm';

import { isConnectionLost, isUnavailable, isWorthRetrying, sqlStateOf } from './sql-state';

const coded = (code: string): Error => Object.assign(new Error('refused'), { code });

describe('The SQLSTATE of an error', () => {
  it('is what Postgres gave', () => {
    expect(sqlStateOf(coded('23505'))).toBe('23505');
  });

  it('is found through the wrapping of TypeORM', () => {
    expect(sqlStateOf(new QueryFailedError('SELECT 1', [], coded('40P01')))).toBe('40P01');
    expect(sqlStateOf({ driverError: coded('23514') })).toBe('23514');
  });

  it.each([
    coded('EPIPE'),
    coded('ECONNREFUSED'),
    new Error('none'),
    { code: 23505 },
    null,
    'text',
    undefined,
  ])('is null for %p', (error) => {
    expect(sqlStateOf(error)).toBeNull();
  });
});

describe('An error of the database', () => {
  it.each(['53300', '53100', '57P01', '57P03', '57014', '08006', '25P03', 'ECONNREFUSED', 'EPIPE'])(
    'means that it is unavailable: %s',
    (code) => {
      expect(isUnavailable(coded(code))).toBe(true);
    },
  );

  it.each([
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'Cannot use a pool after calling end on the pool',
  ])('means that it is unavailable: %s', (message) => {
    expect(isUnavailable(new Error(message))).toBe(true);
    expect(isConnectionLost(new Error(message))).toBe(true);
  });

  it.each(['23505', '40001', '42703', '22P02', '55P03'])('may be a mere refusal: %s', (code) => {
    expect(isUnavailable(coded(code))).toBe(false);
    expect(isConnectionLost(coded(code))).toBe(false);
  });

  it('does not cost the connection when only the statement was cut short', () => {
    expect(isConnectionLost(coded('57014'))).toBe(false);
    expect(isConnectionLost(coded('53100'))).toBe(false);
    expect(isConnectionLost(coded('57P01'))).toBe(true);
  });

  it.each([
    ['40001', true],
    ['40P01', true],
    ['23505', false],
    ['55P03', false],
  ])('is worth another try: %s %s', (code, expected) => {
    expect(isWorthRetrying(coded(code))).toBe(expected);
  });
});
