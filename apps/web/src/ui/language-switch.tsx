import { LANGUAGES, useLanguage } from '../i18n/language';
import { useWords } from '../i18n/words';

import words from './shell/shell.words.json';
import styles from './shell/shell.module.css';

/** Each language is named in itself: whoever needs it can read it. */
const NAMES = { fr: 'Français', en: 'English' } as const;

export function LanguageSwitch() {
  const say = useWords(words);
  const { language, choose } = useLanguage();
  return (
    <div role="group" aria-label={say('language')} className={styles['languages']}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => choose(one)}
        >
          {one.toUpperCase()}
          <span className="visually-hidden"> {NAMES[one]}</span>
        </button>
      ))}
    </div>
  );
}
