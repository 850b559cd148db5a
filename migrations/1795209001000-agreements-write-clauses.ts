import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The clauses that agreements are written from, the amount past which the law asks for some of them,
 * and the consortium agreement that the partners make among themselves.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class AgreementsWriteClauses1795209001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createThreshold(db);
    await createTemplates(db);
    await createConsortiumAgreement(db);
    await db.query(HOUSE_CLAUSES);
    await hideTemplates(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE agreements.consortium_agreement, agreements.clause_template,
      agreements.content_threshold`);
  }
}

async function createThreshold(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE agreements.content_threshold (
      valid_from  date   NOT NULL CONSTRAINT content_threshold_pk PRIMARY KEY,
      above_cents bigint NOT NULL,
      kinds       text[] NOT NULL,
      source      text   NOT NULL
    );
    INSERT INTO agreements.content_threshold VALUES ('2001-06-06', 2300000,
      ARRAY['object', 'amount', 'payment-terms', 'use-of-funds', 'control-evaluation',
        'unspent-money'],
      'Loi n° 2000-321 du 12 avril 2000, article 10; décret n° 2001-495 du 6 juin 2001, article 1er');
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON agreements.content_threshold FROM tablee_app`);
}

async function createTemplates(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE agreements.clause_template (
      id         uuid        NOT NULL CONSTRAINT clause_template_pk PRIMARY KEY,
      funder_id  uuid,
      code       text        NOT NULL,
      number     integer     NOT NULL,
      kind       text        NOT NULL,
      title      jsonb       NOT NULL,
      body       jsonb       NOT NULL,
      source     text,
      valid_from date        NOT NULL,
      created_by uuid,
      created_at timestamptz NOT NULL,
      CONSTRAINT clause_template_is_numbered_from_one CHECK (number > 0),
      CONSTRAINT clause_template_is_of_a_funder FOREIGN KEY (funder_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    );
    CREATE UNIQUE INDEX one_clause_template_per_number
      ON agreements.clause_template (funder_id, code, number) NULLS NOT DISTINCT`);
}

/** What the house writes is for everyone; what a funder writes, for its people and the house. */
async function hideTemplates(db: QueryRunner): Promise<void> {
  await db.query(`
    ALTER TABLE agreements.clause_template ENABLE ROW LEVEL SECURITY;
    ALTER TABLE agreements.clause_template FORCE ROW LEVEL SECURITY;
    CREATE POLICY clause_template_is_read_by_its_funder ON agreements.clause_template FOR SELECT
      USING (funder_id IS NULL OR (SELECT platform.actor_is_system())
        OR funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]));
    CREATE POLICY clause_template_is_written_by_its_funder ON agreements.clause_template FOR INSERT
      WITH CHECK (funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]));
    REVOKE UPDATE, DELETE, TRUNCATE ON agreements.clause_template FROM tablee_app`);
}

async function createConsortiumAgreement(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE agreements.consortium_agreement (
      id           uuid        NOT NULL CONSTRAINT consortium_agreement_pk PRIMARY KEY,
      agreement_id uuid        NOT NULL,
      file_id      uuid        NOT NULL,
      file_name    text        NOT NULL,
      sha256       text        NOT NULL,
      signed_on    date        NOT NULL,
      contents     text[]      NOT NULL,
      added_by     uuid        NOT NULL,
      added_at     timestamptz NOT NULL,
      CONSTRAINT consortium_agreement_is_of_an_agreement FOREIGN KEY (agreement_id)
        REFERENCES agreements.agreement (id) ON DELETE RESTRICT,
      CONSTRAINT consortium_agreement_has_its_file FOREIGN KEY (file_id)
        REFERENCES platform.file (id) ON DELETE RESTRICT
    );
    CREATE INDEX consortium_agreements_by_agreement
      ON agreements.consortium_agreement (agreement_id, added_at);
    ALTER TABLE agreements.consortium_agreement ENABLE ROW LEVEL SECURITY;
    ALTER TABLE agreements.consortium_agreement FORCE ROW LEVEL SECURITY;
    CREATE POLICY consortium_agreement_is_read_by_the_parties ON agreements.consortium_agreement
      FOR SELECT USING (EXISTS (SELECT 1 FROM agreements.agreement a WHERE a.id = agreement_id));
    CREATE POLICY consortium_agreement_is_added_by_the_lead ON agreements.consortium_agreement
      FOR INSERT WITH CHECK (EXISTS (SELECT 1 FROM agreements.agreement a WHERE a.id = agreement_id
        AND a.lead_organisation_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])));
    REVOKE UPDATE, DELETE, TRUNCATE ON agreements.consortium_agreement FROM tablee_app`);
}

/** Written from the model agreement of circulaire n° 5811-SG of 29 September 2015, shortened. */
const HOUSE_CLAUSES = `
  INSERT INTO agreements.clause_template
    (id, code, number, kind, title, body, source, valid_from, created_at)
  SELECT gen_random_uuid(), 'house-' || kind, 1, kind,
    jsonb_build_object('fr', title_fr, 'en', title_en),
    jsonb_build_object('fr', body_fr, 'en', body_en), source, '2026-01-01', '2026-01-01T00:00:00Z'
  FROM (VALUES
    ('object', 'Objet', 'Purpose',
     'À leur initiative et sous leur responsabilité, {beneficiaries} s’engagent à mettre en œuvre le projet « {title} », tel que décrit dans la candidature dont est issue la convention {reference}.',
     'On their own initiative and under their responsibility, {beneficiaries} undertake to carry out the project “{title}”, as described in the application from which agreement {reference} follows.',
     'Loi n° 2000-321, article 9-1 et article 10'),
    ('amount', 'Montant', 'Amount',
     '{funder} contribue au projet pour un montant de {grant}, réparti ainsi : {shares}.',
     '{funder} contributes {grant} to the project, shared as follows: {shares}.',
     'Décret n° 2001-495, article 1er'),
    ('payment-terms', 'Conditions de versement', 'Payment terms',
     'La contribution est versée selon l’échéancier suivant : {instalments}. Chaque versement est dû dans les soixante jours du fait qui le déclenche.',
     'The contribution is paid by the following schedule: {instalments}. Each instalment is due within sixty days of the fact that triggers it.',
     'Décret n° 2001-495, article 1er; loi n° 2000-321, article 10'),
    ('use-of-funds', 'Utilisation de la subvention', 'Use of the grant',
     'La contribution est employée aux seules dépenses du projet. {onwardTransfer}',
     'The contribution is spent on the project alone. {onwardTransfer}',
     'CGCT, article L. 1611-4'),
    ('control-evaluation', 'Contrôle et évaluation', 'Control and evaluation',
     '{lead} remet le compte rendu financier dans les six mois de la fin de l’exercice, et tient à disposition les pièces justificatives. L’évaluation porte sur les résultats, leur utilité sociale et leur intérêt général.',
     '{lead} hands in the financial report within six months of the end of the financial year, and keeps the supporting papers at hand. The evaluation bears on the results, their social utility and their general interest.',
     'Loi n° 2000-321, article 10; arrêté du 11 octobre 2006'),
    ('unspent-money', 'Part non dépensée', 'Unspent money',
     'La part de la contribution qui n’a pas été dépensée conformément à son objet est restituée, sauf excédent raisonnable que {funder} accepte de laisser par écrit.',
     'Whatever part of the contribution was not spent on its purpose is given back, but for a reasonable surplus that {funder} agrees in writing to leave.',
     'Loi n° 2000-321, article 10, depuis la loi n° 2014-856, article 59'),
    ('duration', 'Durée', 'Duration',
     'La convention prend effet à la dernière signature. {period}',
     'The agreement takes effect at the last signature. {period}', NULL),
    ('termination', 'Manquement et résiliation', 'Breach and termination',
     'Après avoir entendu le bénéficiaire, {funder} peut réduire, suspendre ou demander la restitution de tout ou partie de la contribution en cas de manquement.',
     'Having heard the beneficiary, {funder} may reduce or suspend the contribution, or ask for all or part of it back, in case of breach.', NULL)
  ) AS clause (kind, title_fr, title_en, body_fr, body_en, source)`;
