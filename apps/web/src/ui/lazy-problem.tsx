import { lazy, Suspense, type ComponentProps } from 'react';

import type { ProblemState } from './problem-state';

const load = () => import('./problem-state');

const LazyProblemState = lazy(async () => ({ default: (await load()).ProblemState }));

/** The same as `ProblemState`, loaded when it is first needed or when there is time. */
export function LazyProblem(props: ComponentProps<typeof ProblemState>) {
  return (
    <Suspense>
      <LazyProblemState {...props} />
    </Suspense>
  );
}

/** It must be there before the network is gone, and need not delay the first page. */
export function loadProblemInTime(): void {
  window.addEventListener('load', () => setTimeout(() => void load().catch(() => undefined), 2000));
}
