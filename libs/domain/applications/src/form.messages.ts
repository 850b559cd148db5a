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
  'applications.attachment-not-found': {
    fr: 'Ce fichier n’est pas joint à cette candidature.',
    en: 'This file is not attached to this application.',
  },
} as const;
