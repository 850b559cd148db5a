import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Budgets by year and work package: the calendar and the work packages of a project, and what a line
 * of a budget says of where it belongs, how it was computed and how a gift in kind was valued.
 *
 * Kind: expand. Existing lines are of the first year, of no work package, and typed by hand. Locks:
 * ACCESS EXCLUSIVE on `budget_line` for a moment (constant defaults: no rewrite), and as long as it
 * takes to read it once, to check the amounts.
 */
export class ApplicationsPlanProject1795205000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [PROJECT_PLAN, WORK_PACKAGE, LINE_COLUMNS, LINE_CONSTRAINTS])
      await db.query(statement);
    for (const table of ['project_plan', 'work_package']) await protect(db, table);
    for (const statement of [VALUATION_RATE, BUDGET_TEMPLATE, ACCOUNTS, SEED])
      await db.query(statement);
    await db.query(`
      REVOKE INSERT, UPDATE, DELETE, TRUNCATE
      ON applications.valuation_rate, applications.budget_template FROM tablee_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of UNDO) await db.query(statement);
  }
}

const PROJECT_PLAN = `
  CREATE TABLE applications.project_plan (
    application_id  uuid        NOT NULL CONSTRAINT project_plan_pk PRIMARY KEY,
    starts_on       date,
    duration_months integer,
    version         integer     NOT NULL,
    updated_at      timestamptz NOT NULL,
    updated_by      uuid,
    CONSTRAINT project_lasts_between_a_month_and_ten_years CHECK (
      duration_months BETWEEN 1 AND 120),
    CONSTRAINT project_plan_version_is_positive CHECK (version > 0),
    CONSTRAINT project_plan_belongs_to_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT
  )`;

/** A partner that leaves leaves its work packages without a lead: somebody else is to be named. */
const WORK_PACKAGE = `
  CREATE TABLE applications.work_package (
    application_id  uuid    NOT NULL,
    code            text    NOT NULL,
    position        integer NOT NULL,
    title           text    NOT NULL,
    lead_partner_id uuid,
    CONSTRAINT work_package_pk PRIMARY KEY (application_id, code),
    CONSTRAINT work_package_belongs_to_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT,
    CONSTRAINT work_package_is_led_by_a_partner FOREIGN KEY (application_id, lead_partner_id)
      REFERENCES applications.partner (application_id, partner_id)
      ON DELETE SET NULL (lead_partner_id)
  )`;

const LINE_COLUMNS = `
  ALTER TABLE applications.budget_line
    ADD COLUMN year                integer NOT NULL DEFAULT 1,
    ADD COLUMN work_package_code   text,
    ADD COLUMN family_code         text,
    ADD COLUMN basis               text    NOT NULL DEFAULT 'real-cost',
    ADD COLUMN simplified_code     text,
    ADD COLUMN quantity            text,
    ADD COLUMN instrument          text,
    ADD COLUMN mirror_account_code text,
    ADD COLUMN valuation           jsonb`;

const LINE_CONSTRAINTS = `
  ALTER TABLE applications.budget_line
    DROP CONSTRAINT budget_line_is_in_whole_euros,
    ADD CONSTRAINT budget_line_is_in_whole_euros CHECK (amount_cents % 100 = 0
      AND (amount_cents > 0
        OR amount_cents = 0 AND coalesce(valuation ->> 'method', '') = 'not-valued')),
    ADD CONSTRAINT budget_line_is_of_a_year CHECK (year BETWEEN 1 AND 10),
    ADD CONSTRAINT budget_line_has_a_known_basis CHECK (
      basis IN ('real-cost', 'flat-rate', 'unit-cost', 'lump-sum')),
    ADD CONSTRAINT budget_line_names_what_it_is_computed_from CHECK (
      (basis = 'real-cost') = (simplified_code IS NULL)),
    ADD CONSTRAINT budget_line_asks_for_a_known_instrument CHECK (
      instrument IN ('grant', 'operating-grant', 'loan', 'equity')),
    ADD CONSTRAINT budget_line_is_of_a_work_package FOREIGN KEY (application_id, work_package_code)
      REFERENCES applications.work_package (application_id, code) ON DELETE RESTRICT,
    ADD CONSTRAINT budget_line_is_mirrored_by_an_account FOREIGN KEY
      (chart_code, mirror_account_code)
      REFERENCES applications.account (chart_code, code) ON DELETE RESTRICT`;

/** Whoever reads an application reads how it is planned. */
async function protect(db: QueryRunner, table: string): Promise<void> {
  const readsWhole = `EXISTS (
    SELECT 1 FROM applications.application a WHERE a.id = application_id)`;
  await db.query(`
    ALTER TABLE applications.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE applications.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_follows_its_application ON applications.${table}
      USING (${readsWhole}) WITH CHECK (${readsWhole})`);
}

const VALUATION_RATE = `
  CREATE TABLE applications.valuation_rate (
    code         text   NOT NULL,
    valid_from   date   NOT NULL,
    amount_cents bigint NOT NULL,
    source       text   NOT NULL,
    CONSTRAINT valuation_rate_pk PRIMARY KEY (code, valid_from),
    CONSTRAINT valuation_rate_is_positive CHECK (amount_cents > 0)
  )`;

const BUDGET_TEMPLATE = `
  CREATE TABLE applications.budget_template (
    code     text    NOT NULL CONSTRAINT budget_template_pk PRIMARY KEY,
    position integer NOT NULL,
    label_fr text    NOT NULL,
    label_en text    NOT NULL,
    rows     jsonb   NOT NULL,
    source   text    NOT NULL
  )`;

/** The printed form has no row for what is paid back; it is among the resources of the project. */
const ACCOUNTS = `
  ALTER TABLE applications.account
    DROP CONSTRAINT account_has_a_known_nature,
    ADD CONSTRAINT account_has_a_known_nature CHECK (nature IN ('cost', 'staff', 'indirect',
      'surplus', 'subsidy', 'own', 'repayable', 'other-income', 'deficit', 'in-kind'));
  INSERT INTO applications.account
    (chart_code, position, code, number, side, nature, origin, label_fr, label_en)
  VALUES
    ('cerfa-12156-06', 38, '16-loans', '16', 'income', 'repayable', NULL,
     'Emprunts et avances remboursables', 'Loans and repayable advances'),
    ('cerfa-12156-06', 39, '10-equity', '10', 'income', 'repayable', NULL,
     'Apports en fonds propres', 'Equity contributions')`;

const SEED = `
  INSERT INTO applications.valuation_rate (code, valid_from, amount_cents, source) VALUES
    ('smic-hourly', '2024-11-01', 1188, 'SMIC horaire brut, décret 2024-951'),
    ('smic-hourly', '2026-01-01', 1202, 'SMIC horaire brut au 1er janvier 2026');

  INSERT INTO applications.budget_template (code, position, label_fr, label_en, rows, source)
  VALUES
    ('cooperation', 1, 'Faire vivre la coopération', 'Keeping cooperation alive', '[
      {"account": "64", "weight": 50, "label": {"fr": "Temps de coordination de chaque partenaire", "en": "Coordination time of each partner"}},
      {"account": "62", "weight": 20, "label": {"fr": "Animation et médiation", "en": "Facilitation and mediation"}},
      {"account": "62", "weight": 10, "label": {"fr": "Participation des habitants", "en": "Costs of residents who take part"}},
      {"account": "62", "weight": 10, "label": {"fr": "Déplacements", "en": "Travel"}},
      {"account": "61", "weight": 10, "label": {"fr": "Outils et salles partagés", "en": "Shared tools and rooms"}}
    ]', 'Sub-lines of the cost of cooperation, D7'),
    ('operating', 2, 'Fonctionnement d’une structure', 'Running an organisation', '[
      {"account": "60", "weight": 8, "label": {"fr": "Achats", "en": "Purchases"}},
      {"account": "61", "weight": 14, "label": {"fr": "Loyer, assurances, entretien", "en": "Rent, insurance, maintenance"}},
      {"account": "62", "weight": 12, "label": {"fr": "Honoraires, communication, déplacements", "en": "Fees, communication, travel"}},
      {"account": "63", "weight": 3, "label": {"fr": "Impôts et taxes", "en": "Taxes"}},
      {"account": "64", "weight": 60, "label": {"fr": "Équipe permanente", "en": "Permanent team"}},
      {"account": "68", "weight": 3, "label": {"fr": "Amortissements", "en": "Depreciation"}}
    ]', 'Advice of the house: the accounts of the form, by their usual weight'),
    ('collective-evaluation', 3, 'Évaluer ensemble', 'Evaluating together', '[
      {"account": "62", "weight": 45, "label": {"fr": "Accompagnement de l’évaluation", "en": "Support of the evaluation"}},
      {"account": "64", "weight": 35, "label": {"fr": "Temps des partenaires", "en": "Time of partners"}},
      {"account": "62", "weight": 10, "label": {"fr": "Restitution publique", "en": "Public debriefing"}},
      {"account": "60", "weight": 10, "label": {"fr": "Enquêtes et fournitures", "en": "Surveys and supplies"}}
    ]', 'Advice of the house'),
    ('commons', 4, 'Produire un commun', 'Making a commons', '[
      {"account": "64", "weight": 65, "label": {"fr": "Production et documentation", "en": "Production and documentation"}},
      {"account": "62", "weight": 20, "label": {"fr": "Animation de la communauté", "en": "Community facilitation"}},
      {"account": "61", "weight": 10, "label": {"fr": "Hébergement", "en": "Hosting"}},
      {"account": "62", "weight": 5, "label": {"fr": "Licences et accessibilité", "en": "Licences and accessibility"}}
    ]', 'Advice of the house')`;

const UNDO = [
  `DROP TABLE applications.budget_template, applications.valuation_rate`,
  `DELETE FROM applications.budget_line WHERE account_code IN ('16-loans', '10-equity')
     OR amount_cents = 0`,
  `DELETE FROM applications.account WHERE code IN ('16-loans', '10-equity')`,
  `ALTER TABLE applications.account
     DROP CONSTRAINT account_has_a_known_nature,
     ADD CONSTRAINT account_has_a_known_nature CHECK (nature IN ('cost', 'staff', 'indirect',
       'surplus', 'subsidy', 'own', 'other-income', 'deficit', 'in-kind'))`,
  `ALTER TABLE applications.budget_line
     DROP CONSTRAINT budget_line_is_in_whole_euros,
     DROP COLUMN year, DROP COLUMN work_package_code, DROP COLUMN family_code,
     DROP COLUMN basis, DROP COLUMN simplified_code, DROP COLUMN quantity,
     DROP COLUMN instrument, DROP COLUMN mirror_account_code, DROP COLUMN valuation,
     ADD CONSTRAINT budget_line_is_in_whole_euros
       CHECK (amount_cents > 0 AND amount_cents % 100 = 0)`,
  `DROP TABLE applications.work_package, applications.project_plan`,
];
