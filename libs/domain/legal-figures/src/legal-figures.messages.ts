import type { Catalogue } from '#platform/messages';

export const LEGAL_FIGURES_MESSAGES: Catalogue = {
  'legal-figures.figure-unknown': {
    fr: 'Le chiffre légal « {figure} » n’est pas connu ici au {day} : indiquez-le dans la demande, ou faites-le ajouter aux données de référence.',
    en: 'The legal figure “{figure}” is not known here on {day}: give it in the request, or have it added to the reference data.',
  },
};
