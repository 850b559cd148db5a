/** What is said of comments, assignments and conversations. */
export const FORM_MESSAGES = {
  'applications.for-the-consortium': {
    fr: 'Ces échanges sont réservés aux partenaires du consortium.',
    en: 'These exchanges are for the partners of the consortium.',
  },
  'applications.comment-thread-not-found': {
    fr: 'Ce fil de commentaires n’existe pas.',
    en: 'There is no such comment thread.',
  },
  'applications.comment-refused': {
    fr: 'Ce commentaire ne peut pas être enregistré.',
    en: 'This comment cannot be saved.',
  },
  'applications.comment-thread-changed-meanwhile': {
    fr: 'Quelqu’un a écrit dans ce fil entre-temps. Relisez-le d’abord.',
    en: 'Somebody wrote in this thread meanwhile. Read it again first.',
  },
  'applications.section-unknown': {
    fr: 'Cette rubrique n’existe pas dans cette candidature.',
    en: 'There is no such section in this application.',
  },
  'applications.person-not-of-the-consortium': {
    fr: 'Cette personne n’écrit pour aucun partenaire du consortium.',
    en: 'This person writes for no partner of the consortium.',
  },
  'applications.partner-not-of-the-application': {
    fr: 'Ce partenaire n’est pas dans cette candidature.',
    en: 'This partner is not in this application.',
  },
  'applications.person-not-of-the-partner': {
    fr: 'Cette personne n’écrit pas pour ce partenaire.',
    en: 'This person does not write for this partner.',
  },
  'applications.due-day-passed': {
    fr: 'Cette échéance est déjà passée.',
    en: 'This due day has passed already.',
  },
  'applications.assignment-refused': {
    fr: 'Cette rubrique ne peut pas être confiée ainsi.',
    en: 'This section cannot be assigned so.',
  },
  'applications.assignment-changed-meanwhile': {
    fr: 'Cette rubrique a été confiée autrement entre-temps.',
    en: 'This section was assigned otherwise meanwhile.',
  },
  'applications.assignment-for-the-lead': {
    fr: 'Seul le chef de file confie les rubriques.',
    en: 'Only the lead partner assigns sections.',
  },
  'applications.conversation-not-found': {
    fr: 'Cette conversation n’existe pas.',
    en: 'There is no such conversation.',
  },
  'applications.conversation-too-early': {
    fr: 'Le financeur ne voit pas encore ce brouillon : écrivez-lui une fois la candidature déposée.',
    en: 'The funder does not see this draft yet: write to it once the application is submitted.',
  },
  'applications.note-for-the-funder': {
    fr: 'Seul le financeur écrit des notes internes.',
    en: 'Only the funder writes internal notes.',
  },
  'applications.message-for-its-parties': {
    fr: 'Seules les personnes qui instruisent ou rédigent cette candidature y écrivent.',
    en: 'Only people who instruct or write this application write in it.',
  },
  'applications.message-refused': {
    fr: 'Ce message ne peut pas être envoyé.',
    en: 'This message cannot be sent.',
  },
  'applications.file-unknown': {
    fr: 'Ce fichier n’existe pas, ou n’est pas à vos organisations.',
    en: 'There is no such file, or it is not of your organisations.',
  },
  'applications.file-not-ready': {
    fr: 'Ce fichier n’a pas encore été reçu.',
    en: 'This file was not received yet.',
  },
  'applications.file-harmful': {
    fr: 'Ce fichier a été écarté par le contrôle antivirus : joignez-en un autre.',
    en: 'This file was put aside by the scan: attach another one.',
  },
  'applications.answers-refused': {
    fr: 'Ces réponses ne peuvent pas être enregistrées.',
    en: 'These answers cannot be saved.',
  },
  'applications.answer-changed-by-both': {
    fr: 'Une autre personne a répondu autrement entre-temps : choisissez, ou réunissez les deux.',
    en: 'Somebody else answered otherwise meanwhile: choose one, or merge both.',
  },
  'applications.section-version-not-found': {
    fr: 'Cette version de la rubrique n’existe pas.',
    en: 'There is no such version of the section.',
  },
  'applications.field-unknown': {
    fr: 'Cette rubrique n’a pas de champ de ce nom.',
    en: 'This section has no field of that name.',
  },
  'applications.answer-not-text': {
    fr: 'Un texte est attendu ici.',
    en: 'A text is expected here.',
  },
  'applications.answer-far-too-long': {
    fr: 'Ce texte est bien trop long pour être enregistré.',
    en: 'This text is far too long to be saved.',
  },
  'applications.number-malformed': {
    fr: 'Un nombre s’écrit en chiffres, avec un point décimal : 12.5',
    en: 'A number is written in digits, with a decimal point: 12.5',
  },
  'applications.amount-malformed': {
    fr: 'Un montant s’écrit avec deux décimales et un point : 15000.00',
    en: 'An amount is written with two decimals and a point: 15000.00',
  },
  'applications.answer-not-yes-or-no': {
    fr: 'Répondez par oui ou par non.',
    en: 'Answer by yes or no.',
  },
  'applications.answer-not-a-list': {
    fr: 'Une liste est attendue ici.',
    en: 'A list is expected here.',
  },
  'applications.day-malformed': {
    fr: 'Une date s’écrit AAAA-MM-JJ.',
    en: 'A day is written YYYY-MM-DD.',
  },
  'applications.far-too-many-rows': {
    fr: 'Au plus {max, number} lignes sont enregistrées ici.',
    en: 'At most {max, number} rows are saved here.',
  },
  'applications.row-malformed': {
    fr: 'Cette ligne n’a pas la forme attendue.',
    en: 'This row is not of the expected form.',
  },
  'applications.row-without-id': {
    fr: 'Chaque ligne a besoin d’un identifiant : lettres, chiffres et tirets.',
    en: 'Each row needs an id: letters, digits and hyphens.',
  },
  'applications.row-repeated': {
    fr: 'Deux lignes ont le même identifiant.',
    en: 'Two rows have the same id.',
  },
  'applications.answer-missing': {
    fr: 'Il manque une réponse à « {fieldFr} ».',
    en: '“{fieldEn}” has no answer yet.',
  },
  'applications.answer-too-long': {
    fr: '« {fieldFr} » compte {length, number} caractères, pour {maxLength, number} au plus.',
    en: '“{fieldEn}” has {length, number} characters, of {maxLength, number} at most.',
  },
  'applications.answer-below-min': {
    fr: '« {fieldFr} » doit être au moins {min}.',
    en: '“{fieldEn}” must be at least {min}.',
  },
  'applications.answer-above-max': {
    fr: '« {fieldFr} » doit être au plus {max}.',
    en: '“{fieldEn}” must be at most {max}.',
  },
  'applications.option-unknown': {
    fr: 'Une réponse à « {fieldFr} » n’est pas, ou n’est plus, proposée : choisissez à nouveau.',
    en: 'An answer to “{fieldEn}” is not offered, or no longer: choose again.',
  },
  'applications.too-few-rows': {
    fr: '« {fieldFr} » compte au moins {min, number} lignes.',
    en: '“{fieldEn}” has at least {min, number} rows.',
  },
  'applications.too-many-rows': {
    fr: '« {fieldFr} » compte au plus {max, number} lignes.',
    en: '“{fieldEn}” has at most {max, number} rows.',
  },
  'applications.file-in-quarantine': {
    fr: 'Un fichier joint est encore en cours de contrôle.',
    en: 'An attached file is still being scanned.',
  },
  'applications.attachment-not-found': {
    fr: 'Ce fichier n’est pas joint à cette candidature.',
    en: 'This file is not attached to this application.',
  },
} as const;
