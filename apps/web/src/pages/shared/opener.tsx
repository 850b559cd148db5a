import { useState, type ReactNode } from 'react';

import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Form } from '../../ui/form/form';
import type { IconName } from '../../ui/icon';

import { useSending } from './sending';

interface OpenerProps {
  readonly label: string;
  /** Of the dialog; that of the button unless told. */
  readonly title?: string;
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly isWide?: boolean;
  /** What tells this button from its like, for those who hear them one by one. */
  readonly about?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button, and the dialog that it opens. */
export function Opener({
  label,
  title = label,
  look = 'secondary',
  icon,
  isWide,
  about,
  children,
}: OpenerProps) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button
        look={look}
        icon={icon}
        isSmall
        aria-label={about === undefined ? undefined : `${label}, ${about}`}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close} isWide={isWide}>
        {isOpen && children(close)}
      </Dialog>
    </>
  );
}

interface ActButtonProps extends Omit<OpenerProps, 'children' | 'isWide'> {
  /** What will come of it. */
  readonly text: ReactNode;
  /** The verb that does it; that of the button unless told. */
  readonly action?: string;
  readonly told?: string;
  readonly send: (key: string) => Promise<unknown>;
  readonly onDone?: () => unknown;
}

/** One thing to do, asked once more before it is done; a refusal is shown where it was asked. */
export function ActButton({ text, action, told, send, onDone, ...opener }: ActButtonProps) {
  return (
    <Opener {...opener}>
      {(close) => (
        <Act
          text={text}
          action={action ?? opener.label}
          told={told}
          send={send}
          onDone={() => {
            close();
            return onDone?.();
          }}
        />
      )}
    </Opener>
  );
}

interface ActProps {
  readonly text: ReactNode;
  readonly action: string;
  readonly told: string | undefined;
  readonly send: (key: string) => Promise<unknown>;
  readonly onDone: () => unknown;
}

function Act({ text, action, told, send, onDone }: ActProps) {
  const form = useSending({ initial: {}, send: (_, key) => send(key), told, onDone });
  return (
    <Form form={form} action={action}>
      {typeof text === 'string' ? <p>{text}</p> : text}
    </Form>
  );
}
