import { useEffect } from 'react';

import { usePreferences } from './preferences';

type Shortcuts = Readonly<Record<string, () => void>>;

/** Inputs in which a letter is no text. */
const NOT_TYPED: readonly string[] = ['radio', 'checkbox', 'button', 'submit', 'range'];

/** Keys that do something by themselves, unless one types, or has switched them off. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const { hasShortcuts } = usePreferences();
  useEffect(() => {
    if (!hasShortcuts) return;
    const listen = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey || isTyping(target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const act = shortcuts[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [shortcuts, hasShortcuts]);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
