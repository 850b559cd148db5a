import { useEffect, useId, useRef, type ReactNode } from 'react';

import { useWords } from '../i18n/words';

import { Button } from './button';
import styles from './dialog.module.css';
import { Icon } from './icon';
import words from './page.words.json';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Absent from a dialog that must be answered. */
  readonly onClose?: () => void;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A question over the page. The browser keeps the focus in it and gives it back. */
export function Dialog({ title, isOpen, onClose, isWide, children }: DialogProps) {
  const say = useWords(words);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className={[styles['dialog'], isWide ? styles['wide'] : ''].join(' ')}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      {isOpen && (
        <>
          <div className={styles['head']}>
            <h2 id={heading}>{title}</h2>
            {onClose && (
              <button
                type="button"
                className={styles['close']}
                aria-label={say('close')}
                onClick={onClose}
              >
                <Icon name="cross" />
              </button>
            )}
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}

interface ConfirmProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The verb of what will be done. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly isBusy?: boolean;
  readonly isDangerous?: boolean;
  readonly children: ReactNode;
}

/** Asks once more before what cannot be taken back. */
export function Confirm({
  action,
  onConfirm,
  isBusy,
  isDangerous,
  children,
  ...dialog
}: ConfirmProps) {
  const say = useWords(words);
  return (
    <Dialog {...dialog}>
      {children}
      <div className={styles['actions']}>
        <Button look={isDangerous ? 'danger' : 'primary'} isBusy={isBusy} onClick={onConfirm}>
          {action}
        </Button>
        <Button look="quiet" onClick={dialog.onClose}>
          {say('cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
