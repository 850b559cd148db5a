/** What is said of an application while it is written, and of what is written in its file. */
export const FORM_NOTICE_TEXTS = {
  'notifications.draft-closing': {
    fr: '« {title} » n’est pas encore déposée',
    en: '“{title}” is not submitted yet',
  },
  'notifications.draft-closing-body': {
    fr: 'L’appel {call} se clôt le {closesAtFr}, et votre candidature « {title} » est encore un brouillon. {left, plural, =0 {Tout est prêt : un représentant légal du chef de file doit la déposer.} one {Un point est à régler, puis un représentant légal du chef de file doit la déposer :{pointsFr}} other {# points sont à régler, puis un représentant légal du chef de file doit la déposer :{pointsFr}}}',
    en: 'The call {call} closes on {closesAtEn}, and your application “{title}” is still a draft. {left, plural, =0 {All is ready: a legal representative of the lead partner must submit it.} one {One point is left to settle, then a legal representative of the lead partner must submit it:{pointsEn}} other {# points are left to settle, then a legal representative of the lead partner must submit it:{pointsEn}}}',
  },
  'notifications.completion-closing': {
    fr: 'Candidature {reference} : à compléter avant le {closesAtFr}',
    en: 'Application {reference}: to be completed before {closesAtEn}',
  },
  'notifications.completion-closing-body': {
    fr: 'Ce qui vous a été demandé sur « {title} » est attendu avant le {closesAtFr}. {left, plural, =0 {Tout est prêt : déposez de nouveau.} one {Un point est à régler avant de déposer de nouveau :{pointsFr}} other {# points sont à régler avant de déposer de nouveau :{pointsFr}}}',
    en: 'What you were asked about “{title}” is expected before {closesAtEn}. {left, plural, =0 {All is ready: submit again.} one {One point is left to settle before you submit again:{pointsEn}} other {# points are left to settle before you submit again:{pointsEn}}}',
  },
  'notifications.signature-stale': {
    fr: 'À signer de nouveau : « {title} » a changé',
    en: 'To be signed again: “{title}” has changed',
  },
  'notifications.signature-stale-body': {
    fr: 'Ce que vous avez signé de la candidature « {title} » (appel {call}) a changé depuis. Relisez-la et signez de nouveau, à la page des signatures : votre signature d’avant ne compte plus.',
    en: 'What you signed of the application “{title}” (call {call}) has changed since. Read it and sign again, on the page of signatures: your earlier signature no longer counts.',
  },
  'notifications.application-returned': {
    fr: 'Candidature {reference} à compléter',
    en: 'Application {reference} to be completed',
  },
  'notifications.application-returned-body': {
    fr: '{funder} vous demande de compléter la candidature « {title} » avant le {untilFr}. Seul ce qui est nommé peut être modifié ; signez et déposez de nouveau ensuite.',
    en: '{funder} asks you to complete the application “{title}” before {untilEn}. Only what is named can be changed; sign and submit again afterwards.',
  },
  'notifications.return-recalled': {
    fr: 'Candidature {reference} : plus rien à compléter',
    en: 'Application {reference}: nothing to complete any more',
  },
  'notifications.return-recalled-body': {
    fr: '{funder} retire sa demande de compléments sur « {title} » : ce que vous avez déposé est instruit tel quel.',
    en: '{funder} takes back what it asked to complete in “{title}”: what you submitted is assessed as it is.',
  },
  'notifications.concept-selected': {
    fr: 'Votre idée de projet {reference} est retenue pour la seconde étape',
    en: 'Your concept {reference} goes on to the second step',
  },
  'notifications.concept-selected-body': {
    fr: '{funder} vous invite à déposer la candidature complète de « {title} » avant le {untilFr}. Ce que vous avez écrit est repris : complétez-le.',
    en: '{funder} invites you to submit the full application of “{title}” before {untilEn}. What you wrote is there: complete it.',
  },
  'notifications.concept-turned-down': {
    fr: 'Votre idée de projet {reference} n’est pas retenue',
    en: 'Your concept {reference} does not go on',
  },
  'notifications.concept-turned-down-body': {
    fr: '{funder} ne vous invite pas à la seconde étape pour « {title} » : {reason}',
    en: '{funder} does not invite you to the second step with “{title}”: {reason}',
  },
  'notifications.comment-written': {
    fr: 'Commentaire sur « {section} »',
    en: 'Comment on “{section}”',
  },
  'notifications.comment-written-body': {
    fr: 'On vous cite, ou on vous répond, à propos de la rubrique « {section} » de « {title} » (appel {call}).',
    en: 'Somebody mentions you, or answers you, about the section “{section}” of “{title}” (call {call}).',
  },
  'notifications.section-assigned': {
    fr: 'Rubrique « {section} » à rédiger',
    en: 'Section “{section}” to write',
  },
  'notifications.section-assigned-body': {
    fr: 'Le chef de file de « {title} » (appel {call}) vous confie la rubrique « {section} »{hasDueDay, select, yes { pour le {dueOn}} other {}}.',
    en: 'The lead partner of “{title}” (call {call}) asks you to write the section “{section}”{hasDueDay, select, yes { by {dueOn}} other {}}.',
  },
  'notifications.file-message-received': {
    fr: 'Message sur la candidature {reference}',
    en: 'Message on the application {reference}',
  },
  'notifications.file-message-received-body': {
    fr: 'Un message vous attend dans le dossier « {title} » (appel {call}, {funder}). Lisez-le et répondez dans le dossier.',
    en: 'A message awaits you in the file “{title}” (call {call}, {funder}). Read it and answer in the file.',
  },
  'notifications.file-note-written': {
    fr: 'Note interne sur {reference}',
    en: 'Internal note on {reference}',
  },
  'notifications.file-note-written-body': {
    fr: 'Une note interne a été écrite sur « {title} » (appel {call}). Les candidats ne la voient pas.',
    en: 'An internal note was written on “{title}” (call {call}). Candidates do not see it.',
  },
} as const;
