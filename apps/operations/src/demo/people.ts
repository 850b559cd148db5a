/** Whoever the demo knows. Invented, all of them, as are their addresses (RFC 2606). */
export interface DemoPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: 'fr' | 'en';
}

/** One for all, since everybody may read it here. The service would accept it from anyone. */
export const DEMO_PASSWORD = 'une-tablee-pour-tous';

export const DEMO_PEOPLE = {
  // Of the foundation that funds the cooperative calls.
  odile: person('Odile', 'Vasseur', 'confluences.example'),
  ines: person('Inès', 'Marchetti', 'confluences.example'),
  fiona: person('Fiona', 'Whitfield', 'confluences.example', 'en'),
  baptiste: person('Baptiste', 'Roche', 'confluences.example'),
  leila: person('Leïla', 'Haddad', 'confluences.example'),
  marc: person('Marc', 'Delorme', 'confluences.example'),
  jeanne: person('Jeanne', 'Kermarec', 'confluences.example'),
  paul: person('Paul', 'Nguyen', 'confluences.example'),
  // Of the public agency that funds the commons.
  helene: person('Hélène', 'Gaudin', 'agence-communs.example'),
  karim: person('Karim', 'Benali', 'agence-communs.example'),
  sofia: person('Sofia', 'Lindqvist', 'agence-communs.example', 'en'),
  yann: person('Yann', 'Le Goff', 'agence-communs.example'),
  // Of those who answer calls.
  amandine: person('Amandine', 'Faure', 'fabrique-du-val.example'),
  lucas: person('Lucas', 'Perrin', 'fabrique-du-val.example'),
  samuel: person('Samuel', 'Achard', 'graines-et-moulins.example'),
  claire: person('Claire', 'Bonnet', 'menuiserie-gervanne.example'),
  nadia: person('Nadia', 'Ferrand', 'val-de-drome.example'),
  gilles: person('Gilles', 'Tardieu', 'crestois.example'),
  elise: person('Élise', 'Morin', 'diois.example'),
  rosa: person('Rosa', 'Pellegrin', 'veilleurs.example'),
  etienne: person('Étienne', 'Caron', 'labo-transitions.example'),
  julie: person('Julie', 'Astier', 'mobilites-ici.example'),
  hugo: person('Hugo', 'Vernet', 'trois-becs.example'),
  alice: person('Alice', 'Roux', 'conserverie-baronnies.example', 'en'),
} as const satisfies Readonly<Record<string, DemoPerson>>;

export type PersonKey = keyof typeof DEMO_PEOPLE;

export function nameOf(key: PersonKey): string {
  const { givenName, familyName } = DEMO_PEOPLE[key];
  return `${givenName} ${familyName}`;
}

function person(
  givenName: string,
  familyName: string,
  domain: string,
  language: DemoPerson['language'] = 'fr',
): DemoPerson {
  const address = `${plain(givenName)}.${plain(familyName)}@${domain}`;
  return { givenName, familyName, email: address, language };
}

/** `leila` for Leïla, `le-goff` for Le Goff. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(' ', '-');
}
