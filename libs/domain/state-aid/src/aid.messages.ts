import type { Catalogue } from '#platform/messages';

/** Whether a grant is aid, and what counts towards the ceilings. */
export const AID_MESSAGES: Catalogue = {
  'state-aid.aid-assessment-forbidden': {
    fr: 'Seuls les instructeurs du financeur qualifient une aide et tiennent son registre.',
    en: 'Only officers of the funder assess aid and keep its register.',
  },
  'state-aid.aid-assessment-refused': {
    fr: 'Cette qualification ne peut pas être retenue.',
    en: 'This assessment cannot be kept.',
  },
  'state-aid.aid-after-all': {
    fr: 'Une activité économique qui affecte les échanges reçoit une aide : choisissez un règlement de minimis ou un régime.',
    en: 'What is economic and affects trade is aid: choose a de minimis regulation or a scheme.',
  },
  'state-aid.regulation-missing': {
    fr: 'Une aide de minimis relève d’un règlement : général ou SIEG.',
    en: 'De minimis aid is under a regulation: the general one, or that of services of general interest.',
  },
  'state-aid.regulation-of-no-de-minimis': {
    fr: 'Un règlement ne se choisit que pour une aide de minimis.',
    en: 'A regulation is chosen for de minimis aid only.',
  },
  'state-aid.sector-missing': {
    fr: 'Le registre national demande le secteur d’activité (NACE).',
    en: 'The national register asks for the sector (NACE).',
  },
  'state-aid.service-missing': {
    fr: 'Le règlement SIEG demande le service confié et l’acte qui le confie.',
    en: 'The regulation for services of general interest asks for the entrusted service and its act.',
  },
  'state-aid.scheme-missing': {
    fr: 'Indiquez le régime ou la catégorie exemptée.',
    en: 'Name the scheme or the exempted category.',
  },
  'state-aid.no-beneficiary-here': {
    fr: 'Cette organisation n’a pas de part dans cette convention.',
    en: 'This organisation has no share in this agreement.',
  },
  'state-aid.siren-missing': {
    fr: 'Une aide est comptée par numéro SIREN : cette organisation n’en a pas encore.',
    en: 'Aid is counted by SIREN number: this organisation has none yet.',
  },
  'state-aid.ceiling-exceeded': {
    fr: 'L’aide de {asked, number, ::currency/EUR .00/w} dépasse le plafond de {ceiling, number, ::currency/EUR .00/w} : {used, number, ::currency/EUR .00/w} sont déjà comptés, il reste {available, number, ::currency/EUR .00/w}. Une aide au-delà sort du règlement tout entière.',
    en: 'The aid of {asked, number, ::currency/EUR .00/w} exceeds the ceiling of {ceiling, number, ::currency/EUR .00/w}: {used, number, ::currency/EUR .00/w} count already, {available, number, ::currency/EUR .00/w} are left. Aid beyond it leaves the regulation whole.',
  },
  'state-aid.aid-declaration-forbidden': {
    fr: 'Seuls les représentants de l’organisation déclarent ses aides.',
    en: 'Only representatives of the organisation declare its aid.',
  },
  'state-aid.aid-declaration-refused': {
    fr: 'Cette déclaration ne peut pas être enregistrée.',
    en: 'This declaration cannot be kept.',
  },
  'state-aid.granted-in-the-future': {
    fr: 'Une aide déclarée a déjà été accordée.',
    en: 'A declared aid has been granted already.',
  },
  'state-aid.linked-to-itself': {
    fr: 'Une organisation n’est pas liée à elle-même.',
    en: 'An organisation is not linked to itself.',
  },
  'state-aid.already-linked': {
    fr: 'Ce lien est déjà déclaré.',
    en: 'This link is declared already.',
  },
  'state-aid.link-not-found': {
    fr: 'Ce lien n’existe pas, ou a déjà pris fin.',
    en: 'There is no such link, or it has ended.',
  },
  'state-aid.aid-not-found': { fr: 'Cette aide n’existe pas.', en: 'There is no such aid.' },
  'state-aid.aid-entry-refused': {
    fr: 'Cette inscription ne peut pas être notée.',
    en: 'This entry cannot be written down.',
  },
  'state-aid.aid-not-granted': {
    fr: 'Seule une aide accordée s’inscrit au registre national.',
    en: 'Only a granted aid goes into the national register.',
  },
  'state-aid.aid-already-entered': {
    fr: 'Cette aide est déjà inscrite.',
    en: 'This aid is entered already.',
  },
  'state-aid.entered-before-granted': {
    fr: 'L’inscription ne peut pas précéder l’octroi.',
    en: 'It cannot be entered before it is granted.',
  },
  'state-aid.entered-in-the-future': {
    fr: 'L’inscription ne peut pas être à venir.',
    en: 'It cannot be entered in the future.',
  },
};
