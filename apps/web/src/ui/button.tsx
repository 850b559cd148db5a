import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react';

import styles from './button.module.css';
import { Icon, type IconName } from './icon';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Appearance {
  readonly look?: Look;
  readonly isSmall?: boolean;
  readonly icon?: IconName;
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Appearance {
  /** Whether it is at work: it can be reached and read, and does nothing more. */
  readonly isBusy?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Something to do here. One verb on each. */
export function Button({
  look = 'primary',
  isSmall,
  icon,
  isBusy,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classesOf(look, isSmall)}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement>, Appearance {
  readonly ref?: Ref<HTMLAnchorElement>;
}

function ButtonAnchor({ look = 'primary', isSmall, icon, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classesOf(look, isSmall)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** Somewhere to go, that deserves to look like a button. */
export const ButtonLink = createLink(ButtonAnchor);

/** The same, to what is no page of the application: a file, the API. */
export const ButtonHref = ButtonAnchor;

function classesOf(look: Look, isSmall = false): string {
  return [styles['button'], styles[look], isSmall ? styles['small'] : ''].join(' ');
}
