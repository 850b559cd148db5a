import type { Catalogue } from '#platform/messages';

/** What this module says to people. */
export const FILES_MESSAGES: Catalogue = {
  'files.file-not-found': {
    fr: 'Il n’y a pas de fichier de cet identifiant.',
    en: 'There is no file with this identifier.',
  },
  'files.organisation-not-yours': {
    fr: 'Vous ne pouvez pas envoyer de fichier pour cette organisation.',
    en: 'You cannot send files for this organisation.',
  },
  'files.announcement-refused': {
    fr: 'Ce fichier ne peut pas être accepté.',
    en: 'This file cannot be accepted.',
  },
  'files.name-refused': {
    fr: 'Le nom du fichier contient des signes qui ne sont pas admis dans un nom.',
    en: 'The name of the file has characters that a name may not have.',
  },
  'files.media-type-refused': {
    fr: 'Ce type de fichier n’est pas accepté.',
    en: 'This type of file is not accepted.',
  },
  'files.extension-differs': {
    fr: 'Le nom du fichier ne se termine pas comme ceux de ce type.',
    en: 'The name of the file does not end as those of this type do.',
  },
  'files.file-too-large': {
    fr: 'Un fichier compte au plus {max, number} octets.',
    en: 'A file has {max, number} bytes at most.',
  },
  'files.content-too-large': {
    fr: 'Le contenu dépasse les {bytes, number} octets annoncés. Rien n’en a été gardé.',
    en: 'The content is longer than the {bytes, number} bytes announced. None of it was kept.',
  },
  'files.content-refused': {
    fr: 'Ce qui a été reçu n’est pas ce qui était annoncé. Rien n’en a été gardé.',
    en: 'What came is not what was announced. None of it was kept.',
  },
  'files.size-differs': {
    fr: '{announced, number} octets étaient annoncés, {received, number} sont arrivés.',
    en: '{announced, number} bytes were announced, {received, number} came.',
  },
  'files.sha256-differs': {
    fr: 'L’empreinte SHA-256 n’est pas celle qui était annoncée : le fichier a changé en route.',
    en: 'The SHA-256 is not the one announced: the file changed on the way.',
  },
  'files.type-differs': {
    fr: 'Le contenu du fichier n’est pas du type annoncé.',
    en: 'The content of the file is not of the type announced.',
  },
  'files.content-interrupted': {
    fr: 'L’envoi s’est interrompu avant la fin. Rien n’en a été gardé.',
    en: 'The sending broke off before its end. None of it was kept.',
  },
  'files.file-not-available': {
    fr: '{status, select, announced {Le contenu de ce fichier n’est pas encore arrivé.} pending {Ce fichier est en cours de vérification.} other {Ce fichier n’est plus disponible.}}',
    en: '{status, select, announced {The content of this file has not come yet.} pending {This file is being checked.} other {This file is no longer available.}}',
  },
  'files.store-unavailable': {
    fr: 'Les fichiers ne peuvent être ni reçus ni donnés pour le moment.',
    en: 'Files can be neither received nor given at the moment.',
  },
  'files.malware-found': {
    fr: 'Un logiciel malveillant y a été reconnu.',
    en: 'Malware was recognised in it.',
  },
  'files.archive-malformed': {
    fr: 'Le document est abîmé.',
    en: 'The document is damaged.',
  },
  'files.archive-too-many-entries': {
    fr: 'Le document est fait de trop de parties.',
    en: 'The document is made of too many parts.',
  },
  'files.archive-path-refused': {
    fr: 'Le document contient un chemin qui sort de lui.',
    en: 'The document holds a path that leads out of it.',
  },
  'files.archive-link-refused': {
    fr: 'Le document contient un lien vers un autre fichier.',
    en: 'The document holds a link to another file.',
  },
  'files.archive-encrypted': {
    fr: 'Le document est protégé par un mot de passe : il ne peut pas être vérifié.',
    en: 'The document is protected by a password: it cannot be checked.',
  },
  'files.archive-nested': {
    fr: 'Le document en contient un autre, tel qu’une feuille de calcul : joignez-le à part.',
    en: 'The document holds another one, such as a spreadsheet: send that one apart.',
  },
  'files.archive-too-large': {
    fr: 'Le document, une fois déplié, est démesuré.',
    en: 'The document is far too large once unpacked.',
  },
  'files.archive-overlapping': {
    fr: 'Les parties du document se recouvrent.',
    en: 'The parts of the document overlap.',
  },
};
