/** What keeps the form of a call from being filled in. */
export const FORM_MESSAGES = {
  'calls.sections-missing': {
    fr: 'Le formulaire ne pose aucune question.',
    en: 'The form asks no question.',
  },
  'calls.fields-missing': {
    fr: 'Il n’y a ici aucune question.',
    en: 'There is no question here.',
  },
  'calls.fields-useless': {
    fr: 'Seul un bloc répétable contient des questions.',
    en: 'Only a repeatable block holds questions.',
  },
  'calls.field-never-asked': {
    fr: 'Cette question n’est posée à aucune étape.',
    en: 'This question is asked in no step.',
  },
  'calls.max-length-missing': {
    fr: 'Dites la longueur maximale de ce texte.',
    en: 'Say how long this text may be.',
  },
  'calls.max-length-useless': {
    fr: 'Seul un texte a une longueur maximale.',
    en: 'Only a text has a largest length.',
  },
  'calls.bound-useless': {
    fr: 'Seuls un nombre, un montant ou une date ont un minimum et un maximum.',
    en: 'Only a number, an amount or a date has a minimum and a maximum.',
  },
  'calls.bound-malformed': {
    fr: '« {bound} » ne s’écrit pas ainsi pour une question de ce type.',
    en: '“{bound}” is not how a question of this type is bounded.',
  },
  'calls.min-above-max': {
    fr: 'Le minimum dépasse le maximum.',
    en: 'The minimum is above the maximum.',
  },
  'calls.min-items-above-max': {
    fr: 'Le nombre minimal de lignes dépasse le nombre maximal.',
    en: 'The least number of rows is above the largest.',
  },
  'calls.unit-useless': {
    fr: 'Seul un nombre a une unité.',
    en: 'Only a number has a unit.',
  },
  'calls.options-missing': {
    fr: 'Un choix propose au moins deux réponses.',
    en: 'A choice offers two answers at least.',
  },
  'calls.options-useless': {
    fr: 'Seul un choix propose des réponses.',
    en: 'Only a choice offers answers.',
  },
  'calls.condition-field-unknown': {
    fr: 'La condition porte sur « {field} », qui n’est pas une question posée avant celle-ci.',
    en: 'The condition is on “{field}”, which is no question asked before this one.',
  },
  'calls.condition-field-unfit': {
    fr: 'Une condition porte sur une question à choix ou à oui et non.',
    en: 'A condition is on a choice, or on a yes or no.',
  },
  'calls.condition-answer-unknown': {
    fr: '« {answer} » n’est pas une réponse possible à la question de la condition.',
    en: '“{answer}” is no answer to the question of the condition.',
  },
  'calls.condition-hidden-in-step': {
    fr: 'La question de la condition n’est pas posée à une étape où celle-ci l’est.',
    en: 'The question of the condition is not asked in a step where this one is.',
  },
  'calls.concept-asks-nothing': {
    fr: 'La première étape ne pose aucune question.',
    en: 'The first step asks no question.',
  },
  'calls.application-asks-nothing': {
    fr: 'Le dossier complet ne pose aucune question.',
    en: 'The full application asks no question.',
  },
  'calls.document-of-nobody': {
    fr: 'Dites de quels partenaires ce document est demandé.',
    en: 'Say of which partners this document is asked.',
  },
  'calls.document-roles-useless': {
    fr: 'Un document du dossier n’est demandé d’aucun partenaire en particulier.',
    en: 'A document of the application is asked of no partner in particular.',
  },
} as const;
