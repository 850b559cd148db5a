import { useSyncExternalStore } from 'react';

import { useWords } from '../../i18n/words';
import { Icon } from '../icon';

import styles from './shell.module.css';
import words from './shell.words.json';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that the network is gone, for as long as it is. */
export function OfflineBanner() {
  const say = useWords(words);
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <p className={styles['banner']} role="status">
      {!isOnline && (
        <>
          <Icon name="offline" />
          {say('offline')}
        </>
      )}
    </p>
  );
}
