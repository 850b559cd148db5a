import {
  CONNECTION_TIMEOUT_MS,
  IDLE_IN_TRANSACTION_TIMEOUT_MS,
  LOCK_TIMEOUT_MS,
  poolSizes,
  QUERY_TIMEOUT_MS,
  STATEMENT_TIMEOUT_MS,
} from './pool-options';

describe('The connections of one process', () => {
  it.each([
    [12, { write: 8, read: 4 }],
    [5, { write: 4, read: 1 }],
    [3, { write: 2, read: 1 }],
    [2, { write: 1, read: 1 }],
  ])('of which there are %d are shared out', (connections, sizes) => {
    expect(poolSizes(connections)).toEqual(sizes);
  });

  it('wait longer for what contains the other', () => {
    const inner = [LOCK_TIMEOUT_MS, STATEMENT_TIMEOUT_MS, QUERY_TIMEOUT_MS];
    expect(inner).toEqual(inner.toSorted((one, other) => one - other));
    expect(IDLE_IN_TRANSACTION_TIMEOUT_MS).toBeGreaterThan(QUERY_TIMEOUT_MS);
    expect(CONNECTION_TIMEOUT_MS).toBeLessThan(STATEMENT_TIMEOUT_MS);
  });
});
