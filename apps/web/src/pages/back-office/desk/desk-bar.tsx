import { useMemo, useState } from 'react';

import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { openPalette } from '../../../ui/mantine/palette';

import styles from './desk.module.css';
import words from './desk.words.json';
import { usePreferences } from './preferences';
import { useShortcuts } from './use-shortcuts';

const PALETTE_KEYS = 'Ctrl K';

const KEYS = [
  [PALETTE_KEYS, 'key.palette'],
  ['/', 'key.search'],
  ['?', 'key.help'],
  ['J', 'key.next'],
  ['K', 'key.previous'],
] as const;

/** Above every page of the back-office: find anything, see the keys, choose the density. */
export function DeskBar() {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const { isDense, prefer } = usePreferences();
  useShortcuts(useMemo(() => ({ '?': () => setOpen(true), '/': openPalette }), []));
  return (
    <div className={styles['bar']} data-screen-only>
      <button type="button" className={styles['find']} onClick={openPalette}>
        {say('find')} <kbd>{PALETTE_KEYS}</kbd>
      </button>
      <span className={styles['spring']} />
      <label className={styles['toggle']}>
        <input type="checkbox" checked={isDense} onChange={() => prefer({ isDense: !isDense })} />
        {say('dense')}
      </label>
      <Button look="quiet" isSmall onClick={() => setOpen(true)}>
        {say('keys')}
      </Button>
      <Dialog title={say('keys')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Keys />
      </Dialog>
    </div>
  );
}

function Keys() {
  const say = useWords(words);
  const { hasShortcuts, prefer } = usePreferences();
  return (
    <>
      <table className={styles['keys']}>
        <caption>{say('keys.caption')}</caption>
        <tbody>
          {KEYS.map(([key, name]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{say(name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className={styles['toggle']}>
        <input
          type="checkbox"
          checked={hasShortcuts}
          onChange={() => prefer({ hasShortcuts: !hasShortcuts })}
        />
        {say('single')}
      </label>
      <p>{say('single.hint')}</p>
    </>
  );
}
