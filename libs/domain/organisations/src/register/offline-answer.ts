/**
 * In the shape of `GET /search` of "Recherche d'entreprises". The public bodies are real, as in open
 * data; the associations and the company are invented, with numbers that satisfy their check digits.
 */
export const OFFLINE_ANSWER = {
  results: [
    {
      siren: '242600534',
      nom_complet: 'COMMUNAUTE DES COMMUNES DU DIOIS',
      nom_raison_sociale: 'COMMUNAUTE DES COMMUNES DU DIOIS',
      nature_juridique: '7346',
      date_creation: null,
      etat_administratif: 'A',
      siege: {
        siret: null,
        adresse: '26150 DIE',
        commune: '26113',
        libelle_commune: 'DIE',
      },
      complements: { est_association: false, est_ess: false, identifiant_association: null },
    },
    {
      siren: '732829320',
      nom_complet: 'LES JARDINS DU VAL',
      nom_raison_sociale: 'LES JARDINS DU VAL',
      nature_juridique: '9220',
      date_creation: '2012-04-17',
      etat_administratif: 'A',
      siege: {
        siret: '73282932000074',
        adresse: '4 RUE DES TILLEULS 26400 CREST',
        commune: '26108',
        libelle_commune: 'CREST',
      },
      complements: { est_association: true, est_ess: true, identifiant_association: 'W263001234' },
    },
    {
      siren: '552100554',
      nom_complet: 'ATELIER DU BOIS DE DIE',
      nom_raison_sociale: 'ATELIER DU BOIS DE DIE',
      nature_juridique: '5710',
      date_creation: '1998-09-01',
      etat_administratif: 'C',
      siege: {
        siret: null,
        adresse: '12 AVENUE DE LA GARE 26150 DIE',
        commune: '26113',
        libelle_commune: 'DIE',
      },
      complements: { est_association: false, est_ess: false, identifiant_association: null },
    },
  ],
  total_results: 3,
  page: 1,
  per_page: 10,
  total_pages: 1,
};
