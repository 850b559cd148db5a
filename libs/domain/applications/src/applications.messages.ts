import { ARRIVAL_MESSAGES } from './arrival.messages';
import { BUDGET_MESSAGES } from './budget.messages';
import { SIGNATURE_MESSAGES } from './signature.messages';

export const APPLICATIONS_MESSAGES = {
  ...ARRIVAL_MESSAGES,
  ...BUDGET_MESSAGES,
  ...SIGNATURE_MESSAGES,
  'applications.application-not-found': {
    fr: 'Cette candidature n’existe pas.',
    en: 'There is no such application.',
  },
  'applications.section-not-found': {
    fr: 'Cette rubrique n’existe pas dans cette candidature.',
    en: 'There is no such section in this application.',
  },
  'applications.partner-budget-not-found': {
    fr: 'Ce partenaire n’existe pas dans cette candidature.',
    en: 'There is no such partner in this application.',
  },
  'applications.receipt-not-found': {
    fr: 'Cette candidature n’a pas encore été déposée : elle n’a pas de récépissé.',
    en: 'This application was not submitted yet: it has no receipt.',
  },
  'applications.chart-not-found': {
    fr: 'Ce plan budgétaire n’existe pas.',
    en: 'There is no such budget chart.',
  },
  'applications.start-for-the-lead': {
    fr: 'Seul le chef de file ouvre la candidature du consortium.',
    en: 'Only the lead partner starts the application of the consortium.',
  },
  'applications.section-for-the-lead': {
    fr: 'Le chef de file rédige les rubriques et le titre, ou le partenaire à qui une rubrique est confiée.',
    en: 'The lead partner writes the sections and the title, or the partner that a section was given to.',
  },
  'applications.budget-for-its-partner': {
    fr: 'Chaque partenaire saisit son propre budget, et lui seul.',
    en: 'Each partner enters its own budget, and nobody else does.',
  },
  'applications.for-the-representative-of-the-lead': {
    fr: 'Seul un représentant légal du chef de file dépose ou retire la candidature.',
    en: 'Only a legal representative of the lead partner submits or withdraws the application.',
  },
  'applications.application-already-started': {
    fr: 'Ce consortium a déjà une candidature en cours pour cet appel.',
    en: 'This consortium already has a live application to this call.',
  },
  'applications.application-not-draft': {
    fr: 'Cette candidature n’est plus un brouillon : elle ne peut plus être modifiée.',
    en: 'This application is no longer a draft: it can no longer be changed.',
  },
  'applications.part-not-reopened': {
    fr: 'Cette partie n’est pas rouverte : seul ce que le financeur nomme peut être modifié.',
    en: 'This part is not open again: only what the funder names can be changed.',
  },
  'applications.reopening-over': {
    fr: 'Le délai donné est passé : la candidature ne peut plus être modifiée.',
    en: 'The time given is over: the application can no longer be changed.',
  },
  'applications.completion-under-way': {
    fr: 'Le consortium a commencé à compléter : attendez la fin du délai.',
    en: 'The consortium has begun to complete it: wait until its time is over.',
  },
  'applications.selection-refused': {
    fr: 'Cette idée de projet ne peut pas être sélectionnée ainsi.',
    en: 'This concept cannot be selected like this.',
  },
  'applications.no-concept': {
    fr: 'Cette candidature n’est pas une idée de projet : elle est déjà complète.',
    en: 'This application is no concept: it is a full one already.',
  },
  'applications.concepts-still-coming': {
    fr: 'Les idées de projet sont encore reçues : attendez la fin de la première étape.',
    en: 'Concepts are still coming in: wait until the first step is over.',
  },
  'applications.second-step-over': {
    fr: 'La seconde étape est close : personne ne peut plus y être invité.',
    en: 'The second step is over: nobody can be invited to it any more.',
  },
  'applications.return-refused': {
    fr: 'La candidature ne peut pas être renvoyée ainsi.',
    en: 'The application cannot be returned like this.',
  },
  'applications.nothing-to-complete': {
    fr: 'Indiquez au moins une chose à compléter.',
    en: 'Name at least one thing to complete.',
  },
  'applications.nothing-of-this-name': {
    fr: 'L’appel ne demande rien de ce nom.',
    en: 'The call asks nothing of this name.',
  },
  'applications.named-twice': {
    fr: 'Cette partie est nommée deux fois.',
    en: 'This part is named twice.',
  },
  'applications.completion-already-over': {
    fr: 'Le délai doit être à venir.',
    en: 'The time given must be ahead.',
  },
  'applications.transition-not-allowed': {
    fr: 'L’état de la candidature ne permet pas cette action.',
    en: 'The state of the application does not allow this action.',
  },
  'applications.section-changed-meanwhile': {
    fr: 'Une autre personne a changé les mêmes réponses entre-temps. Les siennes sont jointes, les vôtres ne sont pas perdues : réunissez-les.',
    en: 'Somebody else changed the same answers meanwhile. Theirs are attached and yours are not lost: merge them.',
  },
  'applications.budget-changed-meanwhile': {
    fr: 'Ce budget a été enregistré entre-temps. Relisez-le avant de le remplacer.',
    en: 'This budget was saved meanwhile. Read it again before you replace it.',
  },
  'applications.application-changed-meanwhile': {
    fr: 'La candidature a changé depuis que vous l’avez lue. Relisez-la avant de poursuivre.',
    en: 'The application has changed since you read it. Read it again before you go on.',
  },
  'applications.budget-refused': {
    fr: 'Ce budget ne peut pas être enregistré.',
    en: 'This budget cannot be saved.',
  },
  'applications.submission-refused': {
    fr: 'La candidature ne peut pas encore être déposée.',
    en: 'The application cannot be submitted yet.',
  },
  'applications.verification-refused': {
    fr: 'Il manque de quoi vérifier ce récépissé.',
    en: 'Something is missing to verify this receipt.',
  },
  'applications.deadline-passed': {
    fr: 'L’appel s’est clos le {closesAtFr}.',
    en: 'The call closed on {closesAtEn}.',
  },
  'applications.deadline-ahead': {
    fr: 'L’appel se clôt le {closesAtFr}. L’heure d’arrivée de votre dépôt fait foi.',
    en: 'The call closes on {closesAtEn}. What counts is when your submission reaches us.',
  },
  'applications.call-not-open-yet': {
    fr: 'L’appel n’est pas encore ouvert.',
    en: 'The call is not open yet.',
  },
} as const;
