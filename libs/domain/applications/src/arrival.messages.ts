/** What is said of late arrivals and of sealed calls. */
export const ARRIVAL_MESSAGES = {
  'applications.for-the-officers-of-the-call': {
    fr: 'Seul un chargé d’instruction du financeur de l’appel peut faire cela.',
    en: 'Only an officer of the funder of the call may do this.',
  },
  'applications.for-the-openers-of-the-call': {
    fr: 'Seuls un chargé d’instruction ou un administrateur du financeur de l’appel, en personne, peuvent faire cela.',
    en: 'Only an officer or an administrator of the funder of the call, in person, may do this.',
  },
  'applications.late-exception-refused': {
    fr: 'Ce délai ne peut pas être accordé.',
    en: 'This delay cannot be granted.',
  },
  'applications.exception-already-over': {
    fr: 'Cet instant est déjà passé.',
    en: 'This instant is already past.',
  },
  'applications.exception-not-later': {
    fr: 'L’appel se clôt plus tard que cela pour tous.',
    en: 'The call closes later than that for everyone.',
  },
  'applications.opening-refused': {
    fr: 'Les plis ne peuvent pas être ouverts.',
    en: 'The files cannot be opened.',
  },
  'applications.files-already-opened': {
    fr: 'Les plis de cet appel sont déjà ouverts.',
    en: 'The files of this call are open already.',
  },
  'applications.call-not-sealed': {
    fr: 'Les candidatures de cet appel ne sont pas sous pli fermé.',
    en: 'The applications to this call are not sealed.',
  },
  'applications.opening-before-closing': {
    fr: 'L’appel n’est pas encore clos : les plis restent fermés.',
    en: 'The call is not over yet: the files stay sealed.',
  },
  'applications.opening-not-due': {
    fr: 'L’heure d’ouverture des plis annoncée par l’appel n’est pas venue.',
    en: 'The instant at which the call says its files are opened has not come.',
  },
} as const;
