export const ORGANISATIONS_MESSAGES = {
  'organisations.organisation-not-found': {
    fr: 'Cette organisation n’existe pas.',
    en: 'There is no such organisation.',
  },
  'organisations.organisation-refused': {
    fr: 'Ce qui est dit de l’organisation ne peut pas être enregistré.',
    en: 'What is said of the organisation cannot be kept.',
  },
  'organisations.organisation-already-registered': {
    fr: 'Cette organisation est déjà inscrite sous le nom « {name} » : demandez à ses administrateurs de vous y rattacher.',
    en: 'This organisation is already registered as “{name}”: ask its administrators to let you in.',
  },
  'organisations.organisation-not-yours': {
    fr: 'Seuls les administrateurs et les représentants de l’organisation peuvent modifier sa fiche.',
    en: 'Only the administrators and representatives of the organisation can change it.',
  },
  'organisations.siren-not-digits': {
    fr: 'Un numéro SIREN ne contient que des chiffres.',
    en: 'A SIREN is made of digits only.',
  },
  'organisations.siren-wrong-length': {
    fr: 'Un numéro SIREN compte {length} chiffres.',
    en: 'A SIREN has {length} digits.',
  },
  'organisations.siren-checksum-wrong': {
    fr: 'Ce numéro SIREN n’existe pas : un chiffre a sans doute été mal recopié.',
    en: 'There is no such SIREN: a digit was probably mistyped.',
  },
  'organisations.siret-not-digits': {
    fr: 'Un numéro SIRET ne contient que des chiffres.',
    en: 'A SIRET is made of digits only.',
  },
  'organisations.siret-wrong-length': {
    fr: 'Un numéro SIRET compte {length} chiffres.',
    en: 'A SIRET has {length} digits.',
  },
  'organisations.siret-checksum-wrong': {
    fr: 'Ce numéro SIRET n’existe pas : un chiffre a sans doute été mal recopié.',
    en: 'There is no such SIRET: a digit was probably mistyped.',
  },
  'organisations.siret-siren-wrong': {
    fr: 'Les neuf premiers chiffres de ce numéro SIRET ne forment pas un numéro SIREN.',
    en: 'The first nine digits of this SIRET are not a SIREN.',
  },
  'organisations.siret-of-another-siren': {
    fr: 'Ce numéro SIRET est celui d’une autre organisation : il doit commencer par le numéro SIREN.',
    en: 'This SIRET is that of another organisation: it must begin with the SIREN.',
  },
  'organisations.rna-malformed': {
    fr: 'Un numéro RNA s’écrit « W » suivi de neuf chiffres, ou de huit chiffres et d’une lettre outre-mer.',
    en: 'An RNA number is “W” and nine digits, or eight digits and a letter overseas.',
  },
  'organisations.rna-not-of-legal-form': {
    fr: 'Une organisation de cette forme juridique n’a pas de numéro RNA.',
    en: 'An organisation of this legal form has no RNA number.',
  },
  'organisations.siren-missing': {
    fr: 'Une organisation de cette forme juridique a un numéro SIREN : indiquez-le.',
    en: 'An organisation of this legal form has a SIREN: please give it.',
  },
  'organisations.siren-or-rna-missing': {
    fr: 'Indiquez le numéro SIREN de l’association ou, à défaut, son numéro RNA.',
    en: 'Give the SIREN of the association or, failing that, its RNA number.',
  },
  'organisations.siren-is-permanent': {
    fr: 'Le numéro SIREN d’une organisation ne change jamais.',
    en: 'The SIREN of an organisation never changes.',
  },
  'organisations.number-of-an-undeclared-group': {
    fr: 'Un groupe qui n’est pas déclaré ne figure dans aucun registre : il n’a pas ce numéro.',
    en: 'A group that is not declared is in no register: it has no such number.',
  },
  'organisations.legal-form-not-of-family': {
    fr: 'Cette forme juridique n’est pas celle d’un acteur de cette famille.',
    en: 'This is not a legal form of an actor of this family.',
  },
  'organisations.ess-by-law': {
    fr: 'Une organisation de cette forme juridique relève de plein droit de l’économie sociale et solidaire.',
    en: 'An organisation of this legal form is of the social and solidarity economy by law.',
  },
  'organisations.ess-not-possible': {
    fr: 'Une organisation de cette forme juridique ne peut pas relever de l’économie sociale et solidaire.',
    en: 'An organisation of this legal form cannot be of the social and solidarity economy.',
  },
  'organisations.college-not-of-family': {
    fr: 'Un acteur de cette famille ne peut pas compter dans ce collège.',
    en: 'An actor of this family cannot count in this college.',
  },
  'organisations.college-reason-missing': {
    fr: 'Expliquez pourquoi l’organisation compte dans ce collège plutôt que dans celui de sa famille.',
    en: 'Say why the organisation counts in this college rather than in that of its family.',
  },
  'organisations.created-on-in-the-future': {
    fr: 'La date de création ne peut pas être à venir.',
    en: 'The day of creation cannot lie ahead.',
  },
  'organisations.seat-unknown': {
    fr: 'Aucune commune ne porte l’identifiant « {id} ».',
    en: 'There is no commune “{id}”.',
  },
  'organisations.seat-not-a-commune': {
    fr: 'Le siège d’une organisation est dans une commune.',
    en: 'The seat of an organisation is in a commune.',
  },
} as const;
