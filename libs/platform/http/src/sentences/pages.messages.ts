import type { Catalogue } from '#platform/messages';

/** What the frame of pages says, and the pages that explain problems. */
export const PAGE_MESSAGES = {
  'http.page-skip': { fr: 'Aller au contenu', en: 'Skip to content' },
  'http.page-languages': { fr: 'Langue', en: 'Language' },
  'http.page-more': { fr: 'Pied de page', en: 'Footer' },
  'http.page-home': { fr: 'Accueil', en: 'Home' },
  'http.page-api': { fr: 'API', en: 'API' },
  'http.page-problems': { fr: 'Codes de refus', en: 'Refusal codes' },
  'http.page-licence': { fr: 'Licence EUPL 1.2', en: 'EUPL 1.2 licence' },
  'http.page-problems-explanation': {
    fr: 'Quand Tablée dit non, sa réponse porte l’un de ces codes, et la phrase qui va avec. Les codes ne changent pas : un programme peut s’y fier. Un blanc (…) est rempli par la réponse.',
    en: 'When Tablée says no, its answer has one of these codes, and the sentence that goes with it. Codes do not change: a program may rely on them. A blank (…) is filled in by the answer.',
  },
  'http.page-problems-modules': { fr: 'Modules', en: 'Modules' },
  'http.page-problems-count': {
    fr: '{count, plural, one {# code} other {# codes}}',
    en: '{count, plural, one {# code} other {# codes}}',
  },
  'http.page-problem-code': { fr: 'Code', en: 'Code' },
  'http.page-problem-status': { fr: 'Statut HTTP', en: 'HTTP status' },
  'http.page-problem-sentence': { fr: 'Phrase', en: 'Sentence' },
  'http.page-problem-said': { fr: 'Ce que dit la réponse', en: 'What the answer says' },
  'http.page-problem-french': { fr: 'En français', en: 'In French' },
  'http.page-problem-english': { fr: 'En anglais', en: 'In English' },
  'http.page-problem-advice': { fr: 'Que faire', en: 'What to do' },
  'http.page-problem-operations': {
    fr: 'Ce qui peut répondre ainsi',
    en: 'What may answer this',
  },
  'http.page-problem-count': {
    fr: '{count, plural, one {# opération} other {# opérations}}',
    en: '{count, plural, one {# operation} other {# operations}}',
  },
  'http.page-problem-inside': {
    fr: 'Le contrat ne rattache ce code à aucune opération en propre : c’est l’une des raisons qu’un refus donne dans `errors`, ou un refus que toute opération peut rencontrer.',
    en: 'The contract names no operation of its own for this code: it is one of the reasons that a refusal gives in `errors`, or a refusal that any operation may meet.',
  },
  'http.page-problem-all': { fr: 'Tous les codes', en: 'All codes' },
  'http.page-problem-module': {
    fr: 'Les autres codes du module {module}',
    en: 'The other codes of the module {module}',
  },
} as const satisfies Catalogue;
