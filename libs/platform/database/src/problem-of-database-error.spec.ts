import { Problem } from '#kernel/problems';

import { problemOfDatabaseError } from './problem-of-database-error';

const refused = (code: string, more: object = {}): Error =>
  Object.assign(new Error('INSERT INTO secret …'), { code, ...more });

describe('The problem that an error of the database amounts to', () => {
  it.each([
    ['22021', 'invalid-input', 'http.value-not-storable'],
    ['22P02', 'invalid-input', 'http.value-not-storable'],
    ['22003', 'invalid-input', 'http.value-not-storable'],
    ['23505', 'conflict', 'http.already-exists'],
    ['23P01', 'conflict', 'http.already-exists'],
    ['23503', 'conflict', 'http.reference-broken'],
    ['23001', 'conflict', 'http.reference-broken'],
    ['23514', 'rule-broken', 'http.constraint-broken'],
    ['55P03', 'conflict', 'http.changed-at-once'],
    ['40001', 'conflict', 'http.changed-at-once'],
    ['57014', 'upstream-down', 'http.database-unavailable'],
    ['53300', 'upstream-down', 'http.database-unavailable'],
  ])('of %s is %s', (state, kind, code) => {
    expect(problemOfDatabaseError(refused(state))).toMatchObject({ kind, code });
  });

  it.each(['42703', '42P01', '42501', '23502', '55000', 'XX000'])(
    'is none of %s: that is our fault',
    (state) => {
      expect(problemOfDatabaseError(refused(state))).toBeNull();
    },
  );

  it('is none of an error from elsewhere', () => {
    expect(problemOfDatabaseError(new TypeError('x is undefined'))).toBeNull();
  });

  it('is the problem itself, when it is one', () => {
    const problem = new Problem({ kind: 'conflict', code: 'test.refused' });
    expect(problemOfDatabaseError(problem)).toBe(problem);
  });

  it('names the rule that was broken, when it is ours', () => {
    const ours = refused('23514', { schema: 'calls', constraint: 'call_closes_after_it_opens' });
    expect(problemOfDatabaseError(ours)?.extensions).toEqual({
      rule: 'call_closes_after_it_opens',
    });
  });

  it.each([
    [{ schema: 'bullmq', constraint: 'job_pkey' }],
    [{ schema: 'calls', constraint: 'Robert"; DROP' }],
    [{ schema: 'calls' }],
    [{ constraint: 'call_pk' }],
  ])('tells nothing else of the tables: %p', (more) => {
    expect(problemOfDatabaseError(refused('23505', more))?.extensions).toEqual({});
  });
});
