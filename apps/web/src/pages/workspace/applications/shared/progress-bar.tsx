import styles from './progress-bar.module.css';

interface ProgressBarProps {
  readonly done: number;
  readonly all: number;
  /** The same in words. */
  readonly label: string;
}

/** How much of several things is done: a bar, and the sentence that says it. */
export function ProgressBar({ done, all, label }: ProgressBarProps) {
  return (
    <p className={styles['progress']}>
      <progress value={done} max={Math.max(all, 1)} aria-label={label} />
      <span>{label}</span>
    </p>
  );
}
