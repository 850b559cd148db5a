import { useEffect } from 'react';

import { useWords } from '../i18n/words';

import words from './page.words.json';

let title = '';
let prefix = '';

function show(): void {
  document.title = [prefix + title, 'Tablée'].filter(Boolean).join(' · ');
}

/** Names the page in the tab of the browser. */
export function usePageTitle(text: string): void {
  useEffect(() => {
    title = text;
    show();
  }, [text]);
}

/** Says first that something is wrong, for those who hear the title before the page. */
export function useErrorInTitle(isWrong: boolean): void {
  const say = useWords(words);
  const mark = say('errorPrefix');
  useEffect(() => {
    if (!isWrong) return undefined;
    prefix = `${mark} `;
    show();
    return () => {
      prefix = '';
      show();
    };
  }, [isWrong, mark]);
}
