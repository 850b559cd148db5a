import type { Section } from '../calls.types';

import { textSection as section } from './text-section';

/** What the four conditions of the call are judged on, and two questions more. */
export const COMMONS_SECTIONS: readonly Section[] = [
  section(
    'challenge',
    { fr: 'Défi', en: 'Challenge' },
    {
      fr: 'À quel défi de l’appel le commun répond-il ?',
      en: 'Which challenge of the call does the commons answer?',
    },
  ),
  section(
    'resource',
    { fr: 'Ressource', en: 'Resource' },
    {
      fr: 'Quelle ressource est mise en commun, et où en est-elle ?',
      en: 'Which resource is made common, and how far has it come?',
    },
  ),
  section(
    'licences',
    { fr: 'Licences', en: 'Licences' },
    {
      fr: 'Sous quelle licence ouverte est chaque livrable ?',
      en: 'Under which open licence is each deliverable?',
    },
  ),
  section(
    'communities',
    { fr: 'Communautés', en: 'Communities' },
    {
      fr: 'Qui utilise le commun, qui y contribue, et qui décide ?',
      en: 'Who uses the commons, who contributes, and who decides?',
    },
  ),
  section(
    'documentation',
    { fr: 'Documentation', en: 'Documentation' },
    {
      fr: 'Où le commun est-il documenté publiquement, et qui tient cette documentation à jour ?',
      en: 'Where is the commons publicly documented, and who keeps that documentation up to date?',
    },
  ),
  section(
    'economic-model',
    { fr: 'Modèle économique', en: 'Economic model' },
    {
      fr: 'Qui entretiendra le commun après le soutien, et avec quelles ressources ?',
      en: 'Who will keep the commons up after the support, and with which resources?',
    },
  ),
];
