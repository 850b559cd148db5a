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
  'applications.document-not-found': {
    fr: 'Cet appel ne demande pas cette pièce, ou elle n’a pas été remise.',
    en: 'This call asks for no such document, or it was not given.',
  },
  'applications.document-not-taken': {
    fr: 'Cette pièce ne peut pas être enregistrée ainsi.',
    en: 'This document cannot be saved so.',
  },
  'applications.document-changed-meanwhile': {
    fr: 'Cette pièce a changé entre-temps. Relisez-la d’abord.',
    en: 'This document has changed meanwhile. Read it again first.',
  },
  'applications.document-for-its-partner': {
    fr: 'Chaque partenaire remet ses propres pièces ; le chef de file, celles de toute la candidature.',
    en: 'Each partner gives its own documents; the lead partner, those of the whole application.',
  },
  'applications.document-checked-by-the-funder': {
    fr: 'Seules les personnes qui instruisent pour le financeur vérifient les pièces.',
    en: 'Only people who instruct for the funder check documents.',
  },
  'applications.document-from-one-place': {
    fr: 'Joignez un fichier, ou réutilisez une pièce de votre coffre : l’un ou l’autre.',
    en: 'Attach a file, or use a paper of your vault again: one or the other.',
  },
  'applications.document-without-day': {
    fr: 'Quelle date porte cette pièce ?',
    en: 'Which day does this document bear?',
  },
  'applications.day-in-the-future': {
    fr: 'Cette date n’est pas encore venue.',
    en: 'This day has not come yet.',
  },
  'applications.ends-before-it-begins': {
    fr: 'La fin de validité précède la date de la pièce.',
    en: 'The document ends before the day it bears.',
  },
  'applications.paper-unknown': {
    fr: 'Votre coffre n’a pas cette pièce, ou elle n’est plus valable.',
    en: 'Your vault has no such paper, or it no longer counts.',
  },
  'applications.refusal-without-reason': {
    fr: 'Dites au partenaire pourquoi cette pièce ne convient pas.',
    en: 'Tell the partner why this document will not do.',
  },
  'applications.document-missing': {
    fr: 'Il manque la pièce « {documentFr} ».',
    en: 'The document “{documentEn}” is missing.',
  },
  'applications.document-expired': {
    fr: 'La pièce « {documentFr} » est trop ancienne, ou n’est plus valable.',
    en: 'The document “{documentEn}” is too old, or no longer valid.',
  },
  'applications.document-refused': {
    fr: 'La pièce « {documentFr} » a été écartée : remettez-en une autre.',
    en: 'The document “{documentEn}” was put aside: give another one.',
  },
  'applications.copy-refused': {
    fr: 'Ces réponses ne peuvent pas être reprises.',
    en: 'These answers cannot be brought in.',
  },
  'applications.source-not-of-the-lead': {
    fr: 'Choisissez une autre candidature à laquelle le chef de file a pris part.',
    en: 'Choose another application that the lead partner was in.',
  },
  'applications.nothing-to-upgrade': {
    fr: 'Cette candidature répond déjà à la dernière version de l’appel.',
    en: 'This application answers the latest revision of the call already.',
  },
  'applications.attachment-not-found': {
    fr: 'Ce fichier n’est pas joint à cette candidature.',
    en: 'This file is not attached to this application.',
  },
} as const;
