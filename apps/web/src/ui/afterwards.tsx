import { Suspense, useEffect, useState, type ReactNode } from 'react';

/** Long enough for a page to be painted, too short to be noticed. */
const PAUSE_MS = 300;

/** What follows what one comes for: it is loaded once that is shown, and delays nothing. */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTime(true), PAUSE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isTime && <Suspense>{children}</Suspense>;
}
