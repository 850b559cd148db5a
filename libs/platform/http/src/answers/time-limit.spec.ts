import { firstValueFrom, lastValueFrom, NEVER, Observable, of, throwError } from 'rxjs';

import { TooSlow } from '../http.errors';

import { limited } from './time-limit';

const SOON_MS = 5;
const LONG_MS = 10_000;

describe('The limit on how long an operation works', () => {
  it('ends the wait for one that does not answer, and tells it', async () => {
    let isLeft = false;
    const work = new Observable(() => () => (isLeft = true));

    await expect(firstValueFrom(limited(work, SOON_MS))).rejects.toThrow(TooSlow);
    expect(isLeft).toBe(true);
  });

  it('lets the others answer', async () => {
    await expect(lastValueFrom(limited(of('done'), LONG_MS))).resolves.toBe('done');
  });

  it('lets the others fail', async () => {
    const work = throwError(() => new Error('theirs'));

    await expect(lastValueFrom(limited(work, LONG_MS))).rejects.toThrow('theirs');
  });

  it('leaves the work when nobody waits for it any more', () => {
    let isLeft = false;
    const work = new Observable(() => () => (isLeft = true));

    limited(work, LONG_MS).subscribe().unsubscribe();

    expect(isLeft).toBe(true);
    limited(NEVER, LONG_MS).subscribe().unsubscribe();
  });
});
