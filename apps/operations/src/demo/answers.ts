/** What the demo answers to the sections of its templates, by their codes; in French, as people write. */
export const ANSWERS: Readonly<Record<string, string>> = {
  project:
    'Un atelier ouvert chaque semaine, avec les habitants du bourg et les communes voisines.',
  means: 'Deux salariées à mi-temps, un local prêté, dix bénévoles ; de mars à novembre.',
  'territory-needs':
    'Trois réunions à Crest, Die et Livron, et un porte-à-porte dans douze communes, ont donné la même liste : des repas de qualité pour les écoles et les aînés, des emplois qui ne soient pas seulement saisonniers, des locaux pour ceux qui s’installent. Deux cents habitants ont répondu, trente suivent le projet.',
  'common-strategy':
    'Nous mettons en commun un atelier de transformation, un camion et un poste d’animation. Chacun garde son métier ; ensemble, nous répondons aux cantines de la vallée, ce qu’aucun de nous ne peut faire seul.',
  cooperation:
    'Une voix par structure, un comité mensuel, une assemblée ouverte aux habitants deux fois par an. Les décisions d’argent se prennent aux deux tiers ; les comptes du pôle sont publiés chaque trimestre.',
  facilitation:
    'Une animatrice à plein temps, portée par La Fabrique du Val, avec un bureau à Crest et une permanence par semaine à Die. Le laboratoire documente la démarche avec elle.',
  'economic-model':
    'Au bout de deux ans, les ventes aux cantines paient l’atelier et le camion, les cotisations et les collectivités l’animation. Le plan de trésorerie tient avec un quart de ventes en moins.',
  challenge:
    'Partager les trajets du quotidien là où il n’y a ni train ni assez de voyageurs pour un bus : un défi de sobriété, et d’accès aux soins et à l’emploi.',
  resource:
    'Un tableau de bord des lignes de covoiturage de vallée : données ouvertes, logiciel libre, guide d’animation. La première version sert déjà trois communes.',
  licences: 'Logiciel sous licence EUPL-1.2, données sous ODbL, guide sous CC BY-SA 4.0.',
  communities:
    'Les conducteurs et passagers de trois communes, deux associations et un service de mobilité contribuent ; un collège par groupe décide de la suite à donner.',
  documentation:
    'Un wiki public, tenu par Mobilités d’ici et relu à chaque version par ceux qui s’en servent.',
};

/** The sections that are answered by more than one text. */
export const BLOCKS: Readonly<Record<string, object>> = {
  indicators: {
    indicators: [
      {
        id: 'meals',
        name: 'Repas des cantines faits de produits de la vallée',
        unit: 'part en %',
        baseline: '8',
        target: '35',
        by: '2028-12-31',
        source: 'Relevé trimestriel des gestionnaires de cantines.',
      },
      {
        id: 'jobs',
        name: 'Emplois créés ou consolidés dans les structures du pôle',
        unit: 'ETP',
        baseline: '0',
        target: '6.5',
        by: '2028-12-31',
        source: 'Registres du personnel, revus chaque année par le comité.',
      },
    ],
  },
};
