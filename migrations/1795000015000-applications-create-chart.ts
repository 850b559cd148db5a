import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The accounts of the grant application form, and the limits past which a budget raises questions:
 * dated reference data, each row with its source.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class ApplicationsCreateChart1795000015000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA applications`);
    await createCharts(db);
    await createThresholds(db);
    await db.query(SEED);
    await db.query(`
      REVOKE INSERT, UPDATE, DELETE, TRUNCATE
      ON applications.chart, applications.account, applications.budget_threshold FROM tablee_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA applications CASCADE`);
  }
}

async function createCharts(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE applications.chart (
      code       text NOT NULL CONSTRAINT chart_pk PRIMARY KEY,
      valid_from date NOT NULL,
      source     text NOT NULL
    )`);
  await db.query(`
    CREATE TABLE applications.account (
      chart_code text    NOT NULL,
      position   integer NOT NULL,
      code       text    NOT NULL,
      number     text,
      side       text    NOT NULL,
      nature     text    NOT NULL,
      origin     text,
      label_fr   text    NOT NULL,
      label_en   text    NOT NULL,
      CONSTRAINT account_pk PRIMARY KEY (chart_code, code),
      CONSTRAINT account_belongs_to_a_chart FOREIGN KEY (chart_code)
        REFERENCES applications.chart (code) ON DELETE RESTRICT,
      CONSTRAINT account_is_on_one_side CHECK (side IN ('expenses', 'income')),
      CONSTRAINT account_has_a_known_nature CHECK (nature IN ('cost', 'staff', 'indirect',
        'surplus', 'subsidy', 'own', 'other-income', 'deficit', 'in-kind')),
      CONSTRAINT account_has_a_known_origin CHECK (origin IN ('public', 'private', 'own'))
    )`);
}

async function createThresholds(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE applications.budget_threshold (
      code       text    NOT NULL,
      valid_from date    NOT NULL,
      rate_ppm   integer NOT NULL,
      source     text    NOT NULL,
      CONSTRAINT budget_threshold_pk PRIMARY KEY (code, valid_from),
      CONSTRAINT budget_threshold_is_a_share CHECK (rate_ppm BETWEEN 0 AND 1000000)
    )`);
}

/** Numbers of in-kind accounts as in règlement ANC 2018-06: 870 was volunteering before it. */
const SEED = `
  INSERT INTO applications.chart (code, valid_from, source) VALUES
    ('cerfa-12156-06', '2023-09-01',
     'Cerfa 12156*06, notice 51781*04 (loi 2000-321, art. 9-1 à 10-1; décret 2016-1971)');

  INSERT INTO applications.account
    (chart_code, position, code, number, side, nature, origin, label_fr, label_en)
  SELECT 'cerfa-12156-06', account.* FROM (VALUES
    (1, '60', '60', 'expenses', 'cost', NULL, 'Achats', 'Purchases'),
    (2, '61', '61', 'expenses', 'cost', NULL, 'Services extérieurs', 'External services'),
    (3, '62', '62', 'expenses', 'cost', NULL, 'Autres services extérieurs',
     'Other external services'),
    (4, '63', '63', 'expenses', 'cost', NULL, 'Impôts et taxes', 'Taxes'),
    (5, '64', '64', 'expenses', 'staff', NULL, 'Charges de personnel', 'Staff costs'),
    (6, '65', '65', 'expenses', 'cost', NULL, 'Autres charges de gestion courante',
     'Other running costs'),
    (7, '66', '66', 'expenses', 'cost', NULL, 'Charges financières', 'Financial costs'),
    (8, '67', '67', 'expenses', 'cost', NULL, 'Charges exceptionnelles', 'Exceptional costs'),
    (9, '68', '68', 'expenses', 'cost', NULL,
     'Dotations aux amortissements, provisions et fonds dédiés',
     'Depreciation, provisions and dedicated funds'),
    (10, '69', '69', 'expenses', 'cost', NULL,
     'Impôt sur les bénéfices, participation des salariés',
     'Tax on profits, employee profit sharing'),
    (11, 'indirect', NULL, 'expenses', 'indirect', NULL, 'Charges indirectes affectées au projet',
     'Indirect costs of the project'),
    (12, 'surplus', NULL, 'expenses', 'surplus', NULL, 'Excédent prévisionnel',
     'Forecast surplus'),
    (13, '70', '70', 'income', 'other-income', 'own',
     'Vente de produits finis, de marchandises, prestations de services',
     'Sales of goods and services'),
    (14, '73', '73', 'income', 'other-income', NULL, 'Dotations et produits de tarification',
     'Allocations and regulated tariffs'),
    (15, '74-state', '74', 'income', 'subsidy', 'public', 'Subvention : État', 'Grant: State'),
    (16, '74-region', '74', 'income', 'subsidy', 'public', 'Subvention : région', 'Grant: region'),
    (17, '74-department', '74', 'income', 'subsidy', 'public', 'Subvention : département',
     'Grant: department'),
    (18, '74-municipality', '74', 'income', 'subsidy', 'public',
     'Subvention : commune, communauté de communes ou d’agglomération',
     'Grant: municipality or group of municipalities'),
    (19, '74-social', '74', 'income', 'subsidy', 'public',
     'Subvention : organisme social (CAF, etc.)', 'Grant: social security body'),
    (20, '74-europe', '74', 'income', 'subsidy', 'public', 'Subvention : fonds européen',
     'Grant: European fund'),
    (21, '74-subsidised-jobs', '74', 'income', 'subsidy', 'public',
     'Agence de services et de paiement (emplois aidés)',
     'Agency for services and payment (subsidised jobs)'),
    (22, '74-other-public', '74', 'income', 'subsidy', 'public',
     'Subvention : autre établissement public', 'Grant: other public body'),
    (23, '74-private', '74', 'income', 'subsidy', 'private', 'Aide privée (fondation, etc.)',
     'Private aid (foundation, etc.)'),
    (24, '75', '75', 'income', 'other-income', 'own',
     'Autres produits de gestion courante (cotisations, dons, mécénat)',
     'Other running income (membership fees, gifts, sponsorship)'),
    (25, '76', '76', 'income', 'other-income', 'own', 'Produits financiers', 'Financial income'),
    (26, '77', '77', 'income', 'other-income', NULL, 'Produits exceptionnels',
     'Exceptional income'),
    (27, '78', '78', 'income', 'other-income', NULL,
     'Reprises sur amortissements, dépréciations, provisions et fonds dédiés',
     'Release of depreciation, provisions and dedicated funds'),
    (28, '79', '79', 'income', 'other-income', NULL, 'Transfert de charges',
     'Transfer of charges'),
    (29, 'own', NULL, 'income', 'own', 'own', 'Ressources propres affectées au projet',
     'Own resources of the project'),
    (30, 'deficit', NULL, 'income', 'deficit', NULL, 'Insuffisance prévisionnelle',
     'Forecast deficit'),
    (31, '86-relief', '860', 'expenses', 'in-kind', NULL, 'Secours en nature', 'Relief in kind'),
    (32, '86-goods', '861', 'expenses', 'in-kind', NULL, 'Mise à disposition gratuite de biens',
     'Goods and premises lent free of charge'),
    (33, '86-services', '862', 'expenses', 'in-kind', NULL, 'Prestations en nature reçues',
     'Services used in kind'),
    (34, '86-volunteers', '864', 'expenses', 'in-kind', NULL, 'Personnel bénévole', 'Volunteers'),
    (35, '87-gifts', '870', 'income', 'in-kind', NULL, 'Dons en nature', 'Gifts in kind'),
    (36, '87-services', '871', 'income', 'in-kind', NULL, 'Prestations en nature',
     'Services given in kind'),
    (37, '87-volunteering', '875', 'income', 'in-kind', NULL, 'Bénévolat', 'Volunteering')
  ) AS account (position, code, number, side, nature, origin, label_fr, label_en);

  INSERT INTO applications.budget_threshold (code, valid_from, rate_ppm, source) VALUES
    ('public-share-max', '2023-09-01', 800000,
     'Usual ceiling of public aid; décret 2018-514 for capital grants of the State'),
    ('indirect-max', '2023-09-01', 70000,
     'Regulation (EU) 2021/1060, art. 54 (a): 7 % of direct costs'),
    ('staff-share-max', '2023-09-01', 800000,
     'Advice of the house: above it, readers ask what the staff works with'),
    ('own-share-min', '2023-09-01', 200000,
     'Advice of the house: the mirror of the usual ceiling of public aid')`;
