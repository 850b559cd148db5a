import {
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';

import { useWords } from '../../../i18n/words';
import { usePreferences } from '../desk/preferences';

import styles from './review.module.css';
import words from './reviews.words.json';

const MIN = 25;
const MAX = 75;
const STEP = 2;

/** Where each key of the divider leads. */
const MOVES: Readonly<Record<string, (now: number) => number>> = {
  ArrowLeft: (now) => now - STEP,
  ArrowRight: (now) => now + STEP,
  Home: () => MIN,
  End: () => MAX,
};

interface SplitPaneProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
}

/** Two panes that scroll on their own; the divider is moved by arrows as well as by the pointer. */
export function SplitPane({ left, right }: SplitPaneProps) {
  const say = useWords(words);
  const { filePercent, prefer } = usePreferences();
  const frame = useRef<HTMLDivElement>(null);
  const moveTo = (percent: number): void =>
    prefer({ filePercent: Math.round(Math.min(MAX, Math.max(MIN, percent))) });
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    moveTo(move(filePercent));
  };
  const onPointerMove = ({ currentTarget, pointerId, clientX }: PointerEvent): void => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || !currentTarget.hasPointerCapture(pointerId)) return;
    moveTo(((clientX - box.left) / box.width) * 100);
  };
  return (
    <div
      ref={frame}
      className={styles['split']}
      style={{ '--file': `${String(filePercent)}%` } as CSSProperties}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached */}
      <div className={styles['pane']} tabIndex={0} role="region" aria-label={say('file')}>
        {left}
      </div>
      <div
        role="separator"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator that moves is a widget (WAI-ARIA)
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={say('divider')}
        aria-valuenow={filePercent}
        aria-valuemin={MIN}
        aria-valuemax={MAX}
        className={styles['divider']}
        onKeyDown={onKeyDown}
        onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
        onPointerMove={onPointerMove}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached */}
      <div className={styles['pane']} tabIndex={0} role="region" aria-label={say('grid')}>
        {right}
      </div>
    </div>
  );
}
