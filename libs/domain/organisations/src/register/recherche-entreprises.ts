import { RegisterUnavailable, type RegisterEntry } from './company-register';

type Fields = Readonly<Record<string, unknown>>;

/** Reads what the register answers; whatever else it says is left aside. @throws RegisterUnavailable */
export function entriesIn(body: unknown): readonly RegisterEntry[] {
  const results = fieldsIn(body)['results'];
  if (!Array.isArray(results)) throw new RegisterUnavailable('answered without results');
  return results.map((result) => entryIn(fieldsIn(result)));
}

function entryIn(result: Fields): RegisterEntry {
  const seat = fieldsIn(result['siege']);
  const more = fieldsIn(result['complements']);
  const siren = textIn(result['siren']);
  if (siren === null) throw new RegisterUnavailable('answered without a SIREN');
  return {
    siren,
    siret: textIn(seat['siret']),
    rna: textIn(more['identifiant_association']),
    name: textIn(result['nom_raison_sociale']) ?? textIn(result['nom_complet']) ?? siren,
    legalCategory: textIn(result['nature_juridique']),
    isEss: more['est_ess'] === true,
    communeCode: textIn(seat['commune']),
    address: textIn(seat['adresse']),
    createdOn: textIn(result['date_creation']),
    isOpen: result['etat_administratif'] !== 'C',
  };
}

function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
