import { Observable } from 'rxjs';

import { TooSlow } from '../http.errors';

/**
 * What works, or `TooSlow` once its answer has not come in time. By hand: the operator of rxjs goes
 * through a scheduler, which every request would pay for.
 */
export function limited<Answer>(work: Observable<Answer>, limitMs: number): Observable<Answer> {
  return new Observable((caller) => {
    const timer = setTimeout(() => caller.error(new TooSlow()), limitMs);
    const working = work.subscribe({
      next: (answer) => {
        clearTimeout(timer);
        caller.next(answer);
      },
      error: (error: unknown) => caller.error(error),
      complete: () => caller.complete(),
    });
    return () => {
      clearTimeout(timer);
      working.unsubscribe();
    };
  });
}
