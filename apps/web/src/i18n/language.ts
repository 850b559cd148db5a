import { createContext, useContext } from 'react';

export const LANGUAGES = ['fr', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What our data says in both languages: the title of a call, the label of a question. */
export interface Translated {
  readonly fr: string;
  readonly en: string;
}

export interface ChosenLanguage {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const KEPT_AS = 'tablee.language';

let present: Language = readFirst();

/** For what is not a component: the header of a request. */
export function presentLanguage(): Language {
  return present;
}

/** Keeps the choice for the next visit, and tells the document. */
export function keepLanguage(language: Language): void {
  present = language;
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
}

export const LanguageContext = createContext<ChosenLanguage>({
  language: present,
  choose: keepLanguage,
});

export function useLanguage(): ChosenLanguage {
  return useContext(LanguageContext);
}

/** The one of both texts that the reader reads; the other when it says nothing. */
export function useTranslated(): (text: Translated) => string {
  const { language } = useLanguage();
  return (text) => text[language] || text.fr || text.en;
}

/** That of the link, or that of the last visit, or the first that the browser asks for, or French. */
function readFirst(): Language {
  const wishes = [
    new URLSearchParams(location.search).get('lang'),
    localStorage.getItem(KEPT_AS),
    ...navigator.languages.map((tag) => tag.split('-')[0]),
  ];
  const first = wishes.find((wish): wish is Language => LANGUAGES.some((one) => one === wish));
  return first ?? 'fr';
}
