import { cellFaults, tableFaults, type Observed, type Table } from './matrix';

const TABLE: Table = {
  'GET /calls': '+ + + + + + + + +',
  'POST /calls': '- - + + - - - - -',
};

const observed = (changes: Partial<Observed>): Observed => ({
  operation: 'POST /calls',
  visitor: 'officer',
  status: 400,
  code: 'http.input-invalid',
  ...changes,
});

/** A table that has never refused anything proves nothing: each fault is shown to it. */
describe('The table of who may do what', () => {
  it('is content with a line for each operation', () => {
    expect(tableFaults(TABLE, ['GET /calls', 'POST /calls'])).toEqual([]);
  });

  it.each([
    [
      'a new operation',
      TABLE,
      ['GET /calls', 'POST /calls', 'GET /loans'],
      'GET /loans has no line',
    ],
    ['an operation that is gone', TABLE, ['GET /calls'], 'POST /calls is no operation'],
    [
      'a cell left out',
      { 'GET /calls': '+ + + + + + + +' },
      ['GET /calls'],
      'GET /calls has an empty cell',
    ],
    [
      'a cell undecided',
      { 'GET /calls': '+ + + + + + + + ?' },
      ['GET /calls'],
      'GET /calls has an empty cell',
    ],
  ])('sees %s', (_, table, operations, fault) => {
    expect(tableFaults(table, operations)).toEqual([fault]);
  });

  it.each([
    ['a role that passes and is told of its input', {}],
    [
      'a role that passes and does not see the thing',
      { status: 404, code: 'calls.call-not-found' },
    ],
    ['a role that passes, though not for this one', { status: 403, code: 'calls.not-yours' }],
    ['a role that is shut out', { visitor: 'auditor', status: 403, code: 'auth.role-missing' }],
    [
      'a stranger who is shut out',
      { visitor: 'anonymous', status: 401, code: 'auth.session-missing' },
    ],
  ] as const)('is content with %s', (_, changes) => {
    expect(cellFaults(TABLE, [observed(changes)])).toEqual([]);
  });

  it.each([
    ['a stranger who gets in', { visitor: 'anonymous' }, 'open'],
    ['a role too many', { visitor: 'auditor', status: 201, code: null }, 'open'],
    ['a role shut out that should not be', { status: 403, code: 'auth.role-missing' }, 'shut'],
    ['an operation that breaks', { status: 500, code: 'http.unexpected' }, 'broke with 500'],
  ] as const)('sees %s', (_, changes, fault) => {
    expect(cellFaults(TABLE, [observed(changes)])).toEqual([expect.stringContaining(fault)]);
  });
});
