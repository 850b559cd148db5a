-- What the migrations add up to, for those who read: `npm run schema` writes it, nothing runs it.

CREATE SCHEMA agreements;

CREATE SCHEMA alerts;

CREATE SCHEMA applications;

CREATE SCHEMA assessment;

CREATE SCHEMA auth;

CREATE SCHEMA calls;

CREATE SCHEMA consortia;

CREATE SCHEMA deliberation;

CREATE SCHEMA grants;

CREATE SCHEMA identity;

CREATE SCHEMA ledger;

CREATE SCHEMA legal_figures;

CREATE SCHEMA notifications;

CREATE SCHEMA organisations;

CREATE SCHEMA platform;

CREATE SCHEMA reports;

CREATE SCHEMA state_aid;

CREATE SCHEMA territories;

CREATE OR REPLACE FUNCTION agreements.refuse_parts_that_do_not_add_up()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    DECLARE
      whole uuid := to_jsonb(NEW) ->> TG_ARGV[0];
      of_revision integer := CASE TG_TABLE_NAME WHEN 'agreement' THEN 1
        WHEN 'revision' THEN (to_jsonb(NEW) ->> 'number')::integer
        ELSE (to_jsonb(NEW) ->> 'revision_number')::integer END;
      granted bigint; shared bigint; scheduled bigint;
    BEGIN
      SELECT grant_cents INTO granted FROM agreements.revision
        WHERE agreement_id = whole AND number = of_revision;
      SELECT coalesce(sum(share_cents), 0) INTO shared FROM agreements.party
        WHERE agreement_id = whole AND revision_number = of_revision;
      SELECT coalesce(sum(amount_cents), 0) INTO scheduled FROM agreements.instalment
        WHERE agreement_id = whole AND revision_number = of_revision;
      IF granted IS NULL OR shared <> granted OR scheduled <> granted THEN
        RAISE EXCEPTION 'agreement %: granted %, shared %, scheduled %', whole, granted, shared, scheduled
          USING ERRCODE = 'check_violation', CONSTRAINT = 'parts_of_an_agreement_add_up';
      END IF;
      RETURN NULL;
    END $function$;

CREATE OR REPLACE FUNCTION applications.copy_readers()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     UPDATE applications.application a
     SET reader_organisation_ids = ARRAY(
       SELECT DISTINCT p.organisation_id FROM applications.party p
       WHERE p.application_id = a.id ORDER BY p.organisation_id)
     WHERE a.id IN (SELECT application_id FROM changed)
       AND a.reader_organisation_ids <> ARRAY(
         SELECT DISTINCT p.organisation_id FROM applications.party p
         WHERE p.application_id = a.id ORDER BY p.organisation_id);
     RETURN NULL;
   END
   $function$;

CREATE OR REPLACE FUNCTION applications.file_of(file uuid)
 RETURNS TABLE(name text, media_type text, size_bytes bigint, status text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    SELECT f.name, f.media_type, f.size_bytes, f.status FROM platform.file f WHERE f.id = file
  $function$;

CREATE OR REPLACE FUNCTION applications.fold_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     NEW.search := platform.fold(coalesce(NEW.reference, '') || ' ' || NEW.title);
     RETURN NEW;
   END
   $function$;

CREATE OR REPLACE FUNCTION applications.instructs(application uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
     SELECT EXISTS (
       SELECT 1 FROM applications.application a
       WHERE a.id = application AND a.funder_id = ANY (platform.actor_organisation_ids()))
   $function$;

CREATE OR REPLACE FUNCTION applications.is_candidate(application uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
    SELECT EXISTS (
      SELECT 1 FROM applications.party p
      WHERE p.application_id = application AND p.capacity IN ('lead', 'partner')
        AND p.organisation_id = ANY (platform.actor_organisation_ids()))
  $function$;

CREATE OR REPLACE FUNCTION assessment.actor_instructing_ids()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
     SELECT ARRAY(
       SELECT mine.id FROM unnest(platform.actor_organisation_ids()) AS mine (id)
       WHERE NOT EXISTS (
         SELECT FROM identity.membership m
         WHERE m.person_id = platform.actor_id() AND m.organisation_id = mine.id
           AND m.ended_at IS NULL AND m.roles = '{reviewer}'))
   $function$;

CREATE OR REPLACE FUNCTION assessment.actor_opened_ids()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
     SELECT coalesce(array_agg(application_id), '{}') FROM assessment.declaration
     WHERE person_id = platform.actor_id() AND opens_file
   $function$;

CREATE OR REPLACE FUNCTION assessment.actor_recused_ids()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
     SELECT coalesce(array_agg(application_id), '{}') FROM assessment.recusal
     WHERE person_id = platform.actor_id()
   $function$;

CREATE OR REPLACE FUNCTION assessment.copy_what_is_judged()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    SELECT a.call_id, a.revision_number, a.reference
    INTO NEW.call_id, NEW.revision_number, NEW.application_reference
    FROM applications.application a WHERE a.id = NEW.application_id;
    RETURN NEW;
  END
  $function$;

CREATE OR REPLACE FUNCTION calls.write_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      NEW.title_key := platform.fold(NEW.content #>> '{title,fr}');
      NEW.search :=
        setweight(to_tsvector('platform.french_plain', concat_ws(' ', NEW.reference,
          NEW.funder_name, NEW.content #>> '{title,fr}', NEW.content #>> '{title,en}')), 'A')
        || setweight(to_tsvector('platform.french_plain', concat_ws(' ',
          NEW.content #>> '{summary,fr}', NEW.content #>> '{summary,en}')), 'B');
      RETURN NEW;
    END
    $function$;

CREATE OR REPLACE FUNCTION consortia.refresh_readers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    BEGIN
      UPDATE consortia.consortium SET reader_organisation_ids = '{}', version = version + 1
      WHERE id = NEW.consortium_id;
      RETURN NULL;
    END
    $function$;

CREATE OR REPLACE FUNCTION consortia.write_readers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    BEGIN
      NEW.reader_organisation_ids := ARRAY(
        SELECT NEW.lead_organisation_id
        UNION SELECT unnest(NEW.shared_with_ids)
        UNION SELECT organisation_id FROM consortia.partner
          WHERE consortium_id = NEW.id AND left_at IS NULL
        UNION SELECT organisation_id FROM consortia.invitation
          WHERE consortium_id = NEW.id AND status = 'pending' AND organisation_id IS NOT NULL);
      RETURN NEW;
    END
    $function$;

CREATE OR REPLACE FUNCTION deliberation.refuse_change_of_what_is_signed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      RAISE EXCEPTION 'The minutes of session % are signed: nothing changes any more.', OLD.id
        USING ERRCODE = 'object_not_in_prerequisite_state';
    END $function$;

CREATE OR REPLACE FUNCTION identity.name_of(person uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
        SELECT p.given_name || ' ' || p.family_name FROM identity.person p WHERE p.id = person
      $function$;

CREATE OR REPLACE FUNCTION ledger.keep_floors()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    DECLARE account record; balance numeric;
    BEGIN
      FOR account IN
        SELECT a.id, a.path, a.normal, a.floor_cents FROM ledger.account a
        WHERE a.floor_cents IS NOT NULL AND a.id IN (SELECT account_id FROM posted)
        ORDER BY a.id FOR NO KEY UPDATE
      LOOP
        SELECT coalesce(sum(CASE WHEN side = account.normal THEN amount_cents
                                 ELSE -amount_cents END), 0)
          INTO balance FROM ledger.posting WHERE account_id = account.id;
        IF balance < account.floor_cents THEN
          RAISE EXCEPTION 'account %: % is below its floor', account.path, balance
            USING ERRCODE = 'check_violation', CONSTRAINT = 'account_keeps_its_floor';
        END IF;
      END LOOP;
      RETURN NULL;
    END $function$;

CREATE OR REPLACE FUNCTION ledger.refuse_closed_period()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.keeper_id::text, 7203001));
      IF EXISTS (SELECT FROM ledger.closing
                 WHERE keeper_id = NEW.keeper_id AND until >= NEW.booked_on) THEN
        RAISE EXCEPTION 'entry %: % is in a closed period', NEW.id, NEW.booked_on
          USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_is_in_an_open_period';
      END IF;
      RETURN NEW;
    END $function$;

CREATE OR REPLACE FUNCTION ledger.refuse_unbalanced_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    DECLARE debits numeric; credits numeric;
    BEGIN
      SELECT coalesce(sum(amount_cents) FILTER (WHERE side = 'debit'), 0),
             coalesce(sum(amount_cents) FILTER (WHERE side = 'credit'), 0)
        INTO debits, credits FROM ledger.posting WHERE entry_id = NEW.id;
      IF debits <> credits OR debits = 0 THEN
        RAISE EXCEPTION 'entry %: debits %, credits %', NEW.id, debits, credits
          USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_adds_up_to_zero';
      END IF;
      RETURN NULL;
    END $function$;

CREATE OR REPLACE FUNCTION ledger.refuse_unfit_postings()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      IF EXISTS (SELECT FROM posted JOIN ledger.entry e ON e.id = posted.entry_id
                 WHERE e.xid <> pg_current_xact_id()) THEN
        RAISE EXCEPTION 'a posting is added to an earlier entry'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_is_made_with_its_entry';
      END IF;
      IF EXISTS (SELECT FROM posted JOIN ledger.account a ON a.id = posted.account_id
                 WHERE posted.booked_on > coalesce(a.closed_on, 'infinity')) THEN
        RAISE EXCEPTION 'an account is not open on that day'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_is_to_an_open_account';
      END IF;
      RETURN NULL;
    END $function$;

CREATE OR REPLACE FUNCTION platform.actor_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    SELECT nullif(current_setting('tablee.actor_id', true), '')::uuid
  $function$;

CREATE OR REPLACE FUNCTION platform.actor_is_system()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    SELECT platform.actor_kind() = 'system'
  $function$;

CREATE OR REPLACE FUNCTION platform.actor_kind()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    SELECT coalesce(nullif(current_setting('tablee.actor_kind', true), ''), 'anonymous')
  $function$;

CREATE OR REPLACE FUNCTION platform.actor_organisation_ids()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    SELECT coalesce(nullif(current_setting('tablee.organisation_ids', true), ''), '{}')::uuid[]
  $function$;

CREATE OR REPLACE FUNCTION platform.fold(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
    SELECT lower(public.unaccent('public.unaccent'::regdictionary, words))
  $function$;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    RAISE EXCEPTION 'Rows of %.% are added, never changed.', TG_TABLE_SCHEMA, TG_TABLE_NAME
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END
  $function$;

CREATE SEQUENCE grants.payment_number;

CREATE TABLE agreements.agreement (
  id uuid NOT NULL,
  reference text NOT NULL,
  title text NOT NULL,
  application_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  lead_organisation_id uuid NOT NULL,
  grant_cents bigint NOT NULL,
  status text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  content_hash text NOT NULL,
  reader_organisation_ids uuid[] NOT NULL,
  drafted_at timestamp with time zone NOT NULL,
  in_force_at timestamp with time zone,
  CONSTRAINT agreement_grants_something CHECK ((grant_cents > 0)),
  CONSTRAINT agreement_in_force_has_an_instant CHECK (((status = 'in-force'::text) = (in_force_at IS NOT NULL))),
  CONSTRAINT agreement_status_is_known CHECK ((status = ANY (ARRAY['drafted'::text, 'in-force'::text, 'cancelled'::text]))),
  CONSTRAINT agreement_follows_a_decision FOREIGN KEY (decision_id) REFERENCES assessment.decision(id) ON DELETE RESTRICT,
  CONSTRAINT agreement_is_on_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT agreement_pk PRIMARY KEY (id),
  CONSTRAINT agreement_reference_is_unique UNIQUE (reference)
);
CREATE INDEX agreements_by_call ON agreements.agreement USING btree (call_id);
CREATE INDEX agreements_by_funder ON agreements.agreement USING btree (funder_id, drafted_at, id);
CREATE UNIQUE INDEX one_live_agreement_per_application ON agreements.agreement USING btree (application_id) WHERE (status <> 'cancelled'::text);
CREATE CONSTRAINT TRIGGER parts_of_an_agreement_add_up AFTER INSERT ON agreements.agreement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agreements.refuse_parts_that_do_not_add_up('id');
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_is_drawn_up_by_the_house AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
CREATE POLICY agreement_is_read_by_its_parties AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)) OR (EXISTS ( SELECT 1
   FROM agreements.revision r
  WHERE (r.agreement_id = agreement.id))));
CREATE POLICY agreement_is_signed_by_its_parties AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)) OR (EXISTS ( SELECT 1
   FROM agreements.revision r
  WHERE (r.agreement_id = agreement.id))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)) OR (EXISTS ( SELECT 1
   FROM agreements.revision r
  WHERE (r.agreement_id = agreement.id))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE agreements.clause_template (
  id uuid NOT NULL,
  funder_id uuid,
  code text NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  title jsonb NOT NULL,
  body jsonb NOT NULL,
  source text,
  valid_from date NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT clause_template_is_numbered_from_one CHECK ((number > 0)),
  CONSTRAINT clause_template_is_of_a_funder FOREIGN KEY (funder_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT clause_template_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX one_clause_template_per_number ON agreements.clause_template USING btree (funder_id, code, number) NULLS NOT DISTINCT;
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY clause_template_is_read_by_its_funder AS PERMISSIVE FOR SELECT
  USING ((funder_id IS NULL) OR ( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY clause_template_is_written_by_its_funder AS PERMISSIVE FOR INSERT
  WITH CHECK (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE agreements.consortium_agreement (
  id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  file_id uuid NOT NULL,
  file_name text NOT NULL,
  sha256 text NOT NULL,
  signed_on date NOT NULL,
  contents text[] NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT consortium_agreement_has_its_file FOREIGN KEY (file_id) REFERENCES platform.file(id) ON DELETE RESTRICT,
  CONSTRAINT consortium_agreement_is_of_an_agreement FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id) ON DELETE RESTRICT,
  CONSTRAINT consortium_agreement_pk PRIMARY KEY (id)
);
CREATE INDEX consortium_agreements_by_agreement ON agreements.consortium_agreement USING btree (agreement_id, added_at);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY consortium_agreement_is_added_by_the_lead AS PERMISSIVE FOR INSERT
  WITH CHECK (EXISTS ( SELECT 1
   FROM agreements.agreement a
  WHERE ((a.id = consortium_agreement.agreement_id) AND (a.lead_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))));
CREATE POLICY consortium_agreement_is_read_by_the_parties AS PERMISSIVE FOR SELECT
  USING (EXISTS ( SELECT 1
   FROM agreements.agreement a
  WHERE (a.id = consortium_agreement.agreement_id)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE agreements.content_threshold (
  valid_from date NOT NULL,
  above_cents bigint NOT NULL,
  kinds text[] NOT NULL,
  source text NOT NULL,
  CONSTRAINT content_threshold_pk PRIMARY KEY (valid_from)
);
GRANT SELECT TO tablee_app;

CREATE TABLE agreements.instalment (
  agreement_id uuid NOT NULL,
  number integer NOT NULL,
  label jsonb NOT NULL,
  trigger text NOT NULL,
  rate_ppm integer NOT NULL,
  amount_cents bigint NOT NULL,
  revision_number integer NOT NULL DEFAULT 1,
  CONSTRAINT instalment_is_a_part_of_a_whole CHECK (((rate_ppm > 0) AND (rate_ppm <= 1000000))),
  CONSTRAINT instalment_is_not_negative CHECK ((amount_cents >= 0)),
  CONSTRAINT instalment_belongs_to_an_agreement FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id) ON DELETE RESTRICT,
  CONSTRAINT instalment_is_of_a_revision FOREIGN KEY (agreement_id, revision_number) REFERENCES agreements.revision(agreement_id, number) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT instalment_pk PRIMARY KEY (agreement_id, revision_number, number)
);
CREATE CONSTRAINT TRIGGER parts_of_an_agreement_add_up AFTER INSERT ON agreements.instalment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agreements.refuse_parts_that_do_not_add_up('agreement_id');
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY instalment_is_drawn_up_by_the_house AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
CREATE POLICY instalment_is_read_by_its_parties AS PERMISSIVE FOR SELECT
  USING (EXISTS ( SELECT 1
   FROM agreements.revision r
  WHERE ((r.agreement_id = instalment.agreement_id) AND (r.number = instalment.revision_number))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE agreements.party (
  agreement_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  capacity text NOT NULL,
  share_cents bigint NOT NULL,
  "position" integer NOT NULL,
  signed_at timestamp with time zone,
  signed_by uuid,
  revision_number integer NOT NULL DEFAULT 1,
  CONSTRAINT only_a_beneficiary_has_a_share CHECK (((share_cents >= 0) AND ((capacity <> ALL (ARRAY['funder'::text, 'leaving'::text])) OR (share_cents = 0)))),
  CONSTRAINT party_capacity_is_known CHECK ((capacity = ANY (ARRAY['funder'::text, 'lead'::text, 'partner'::text, 'leaving'::text]))),
  CONSTRAINT signature_has_a_person_and_an_instant CHECK (((signed_at IS NULL) = (signed_by IS NULL))),
  CONSTRAINT party_belongs_to_an_agreement FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id) ON DELETE RESTRICT,
  CONSTRAINT party_is_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT party_is_of_a_revision FOREIGN KEY (agreement_id, revision_number) REFERENCES agreements.revision(agreement_id, number) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT party_pk PRIMARY KEY (agreement_id, revision_number, organisation_id)
);
CREATE CONSTRAINT TRIGGER parts_of_an_agreement_add_up AFTER INSERT ON agreements.party DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agreements.refuse_parts_that_do_not_add_up('agreement_id');
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY party_is_drawn_up_by_the_house AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
CREATE POLICY party_is_read_by_its_parties AS PERMISSIVE FOR SELECT
  USING (EXISTS ( SELECT 1
   FROM agreements.revision r
  WHERE ((r.agreement_id = party.agreement_id) AND (r.number = party.revision_number))));
CREATE POLICY party_is_signed_by_its_parties AS PERMISSIVE FOR UPDATE
  USING (EXISTS ( SELECT 1
   FROM agreements.revision r
  WHERE ((r.agreement_id = party.agreement_id) AND (r.number = party.revision_number))))
  WITH CHECK (EXISTS ( SELECT 1
   FROM agreements.revision r
  WHERE ((r.agreement_id = party.agreement_id) AND (r.number = party.revision_number))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE agreements.revision (
  agreement_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  title text NOT NULL,
  grant_cents bigint NOT NULL,
  starts_on date,
  ends_on date,
  is_onward_transfer_allowed boolean NOT NULL,
  is_consortium_agreement_required boolean NOT NULL,
  clauses jsonb NOT NULL,
  reason text,
  content_hash text NOT NULL,
  reader_organisation_ids uuid[] NOT NULL,
  proposed_by uuid,
  proposer_id uuid,
  proposed_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  settler_id uuid,
  settled_reason text,
  CONSTRAINT amendment_says_why CHECK (((kind = 'first'::text) OR (reason IS NOT NULL))),
  CONSTRAINT onward_transfer_takes_a_consortium_agreement CHECK (((NOT is_onward_transfer_allowed) OR is_consortium_agreement_required)),
  CONSTRAINT revision_ends_after_it_starts CHECK ((ends_on >= starts_on)),
  CONSTRAINT revision_grants_something CHECK ((grant_cents > 0)),
  CONSTRAINT revision_kind_is_known CHECK ((kind = ANY (ARRAY['first'::text, 'amendment'::text]))),
  CONSTRAINT revision_status_is_known CHECK ((status = ANY (ARRAY['proposed'::text, 'in-force'::text, 'superseded'::text, 'refused'::text, 'withdrawn'::text]))),
  CONSTRAINT settled_revision_has_an_instant CHECK (((status = 'proposed'::text) = (settled_at IS NULL))),
  CONSTRAINT revision_is_of_an_agreement FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id) ON DELETE RESTRICT,
  CONSTRAINT revision_pk PRIMARY KEY (agreement_id, number)
);
CREATE UNIQUE INDEX one_open_revision_per_agreement ON agreements.revision USING btree (agreement_id) WHERE (status = 'proposed'::text);
CREATE UNIQUE INDEX one_revision_in_force_per_agreement ON agreements.revision USING btree (agreement_id) WHERE (status = 'in-force'::text);
CREATE CONSTRAINT TRIGGER parts_of_an_agreement_add_up AFTER INSERT ON agreements.revision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agreements.refuse_parts_that_do_not_add_up('agreement_id');
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY revision_is_drawn_up_by_the_house AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
CREATE POLICY revision_is_read_by_its_parties AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
CREATE POLICY revision_is_settled_by_its_parties AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE alerts.alert (
  id uuid NOT NULL,
  email text NOT NULL,
  language text NOT NULL,
  words text,
  territory_id text,
  theme text,
  mode text,
  instrument text,
  asked_at timestamp with time zone NOT NULL,
  confirmed_at timestamp with time zone,
  told_until timestamp with time zone NOT NULL,
  call_id uuid,
  CONSTRAINT alert_email_is_in_lower_case CHECK ((email = lower(email))),
  CONSTRAINT alert_language_is_known CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  CONSTRAINT followed_call_is_no_search CHECK (((call_id IS NULL) OR (num_nonnulls(words, territory_id, theme, mode, instrument) = 0))),
  CONSTRAINT alert_pk PRIMARY KEY (id)
);
CREATE INDEX alerts_by_call ON alerts.alert USING btree (call_id) WHERE (call_id IS NOT NULL);
CREATE INDEX alerts_by_email ON alerts.alert USING btree (email, asked_at);
CREATE INDEX alerts_to_tell ON alerts.alert USING btree (told_until, id) WHERE (confirmed_at IS NOT NULL);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY alert_is_for_the_house AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.account (
  chart_code text NOT NULL,
  "position" integer NOT NULL,
  code text NOT NULL,
  number text,
  side text NOT NULL,
  nature text NOT NULL,
  origin text,
  label_fr text NOT NULL,
  label_en text NOT NULL,
  CONSTRAINT account_has_a_known_nature CHECK ((nature = ANY (ARRAY['cost'::text, 'staff'::text, 'indirect'::text, 'surplus'::text, 'subsidy'::text, 'own'::text, 'repayable'::text, 'other-income'::text, 'deficit'::text, 'in-kind'::text]))),
  CONSTRAINT account_has_a_known_origin CHECK ((origin = ANY (ARRAY['public'::text, 'private'::text, 'own'::text]))),
  CONSTRAINT account_is_on_one_side CHECK ((side = ANY (ARRAY['expenses'::text, 'income'::text]))),
  CONSTRAINT account_belongs_to_a_chart FOREIGN KEY (chart_code) REFERENCES applications.chart(code) ON DELETE RESTRICT,
  CONSTRAINT account_pk PRIMARY KEY (chart_code, code)
);
GRANT SELECT TO tablee_app;

CREATE TABLE applications.application (
  id uuid NOT NULL,
  reference text,
  title text NOT NULL,
  search text NOT NULL,
  call_id uuid NOT NULL,
  revision_number integer NOT NULL,
  call_reference text NOT NULL,
  call_title jsonb NOT NULL,
  consortium_id uuid NOT NULL,
  lead_organisation_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  chart_code text NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  requested_cents bigint NOT NULL,
  total_cents bigint NOT NULL,
  reader_organisation_ids uuid[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  submitted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawal_reason text,
  is_sealed boolean NOT NULL DEFAULT false,
  intake_code text,
  viable_minimum_cents bigint,
  step text NOT NULL DEFAULT 'full'::text,
  CONSTRAINT application_amounts_are_not_negative CHECK (((requested_cents >= 0) AND (total_cents >= 0))),
  CONSTRAINT application_has_a_known_status CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'to-complete'::text, 'invited'::text, 'not-selected'::text, 'withdrawn'::text, 'ineligible'::text, 'eligible'::text, 'returned'::text, 'granted'::text, 'refused'::text]))),
  CONSTRAINT application_has_a_reference_once_submitted CHECK ((((submitted_at IS NULL) = (reference IS NULL)) AND ((status <> 'draft'::text) OR (submitted_at IS NULL)) AND ((status = ANY (ARRAY['draft'::text, 'withdrawn'::text])) OR (submitted_at IS NOT NULL)))),
  CONSTRAINT application_step_is_known CHECK ((step = ANY (ARRAY['concept'::text, 'full'::text]))),
  CONSTRAINT application_version_is_positive CHECK ((version > 0)),
  CONSTRAINT viable_minimum_is_not_negative CHECK ((viable_minimum_cents >= 0)),
  CONSTRAINT withdrawn_application_says_when_and_why CHECK ((((status = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)) AND ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)))),
  CONSTRAINT application_answers_a_published_revision FOREIGN KEY (call_id, revision_number) REFERENCES calls.call_revision(call_id, number) ON DELETE RESTRICT,
  CONSTRAINT application_asks_a_funder FOREIGN KEY (funder_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT application_has_a_lead FOREIGN KEY (lead_organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT application_is_budgeted_on_a_chart FOREIGN KEY (chart_code) REFERENCES applications.chart(code) ON DELETE RESTRICT,
  CONSTRAINT application_is_written_by_a_consortium FOREIGN KEY (consortium_id) REFERENCES consortia.consortium(id) ON DELETE RESTRICT,
  CONSTRAINT application_pk PRIMARY KEY (id),
  CONSTRAINT application_reference_is_unique UNIQUE (reference)
);
CREATE INDEX applications_by_age ON applications.application USING btree (created_at DESC, id DESC);
CREATE INDEX applications_by_amount ON applications.application USING btree (requested_cents DESC, id DESC);
CREATE INDEX applications_by_arrival ON applications.application USING btree (submitted_at DESC, id DESC);
CREATE INDEX applications_of_a_call ON applications.application USING btree (call_id, status, submitted_at DESC, id DESC);
CREATE INDEX applications_of_a_lead ON applications.application USING btree (lead_organisation_id, submitted_at DESC, id DESC);
CREATE INDEX applications_to_a_funder ON applications.application USING btree (funder_id, submitted_at DESC, id DESC);
CREATE UNIQUE INDEX one_live_application_per_consortium_and_call ON applications.application USING btree (consortium_id, call_id) WHERE (status <> 'withdrawn'::text);
CREATE INDEX sealed_applications_of_a_call ON applications.application USING btree (call_id, submitted_at) WHERE is_sealed;
CREATE TRIGGER search_follows_title_and_reference BEFORE INSERT OR UPDATE OF title, reference ON applications.application FOR EACH ROW EXECUTE FUNCTION applications.fold_search();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY application_is_for_its_parties AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
CREATE POLICY file_is_kept_from_the_recused AS RESTRICTIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (id <> ALL (( SELECT assessment.actor_recused_ids() AS actor_recused_ids)::uuid[])) OR (array_remove(reader_organisation_ids, funder_id) && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
CREATE POLICY file_is_open_to_who_declared AS RESTRICTIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT assessment.actor_instructing_ids() AS actor_instructing_ids)) OR (id = ANY (( SELECT assessment.actor_opened_ids() AS actor_opened_ids)::uuid[])));
CREATE POLICY sealed_file_is_for_its_candidates AS RESTRICTIVE FOR ALL
  USING ((NOT is_sealed) OR ( SELECT platform.actor_is_system() AS actor_is_system) OR (array_remove(reader_organisation_ids, funder_id) && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.attachment (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  file_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  message_id uuid,
  is_internal boolean NOT NULL,
  attached_at timestamp with time zone NOT NULL,
  attached_by uuid NOT NULL,
  CONSTRAINT attachment_is_a_file FOREIGN KEY (file_id) REFERENCES platform.file(id) ON DELETE RESTRICT,
  CONSTRAINT attachment_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT attachment_is_to_a_message FOREIGN KEY (message_id) REFERENCES applications.conversation_message(id) ON DELETE RESTRICT,
  CONSTRAINT attachment_pk PRIMARY KEY (id),
  CONSTRAINT one_attachment_per_file_and_place UNIQUE NULLS NOT DISTINCT (application_id, file_id, message_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY attachment_is_for_its_readers AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR ((EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = attachment.application_id))) AND ((NOT is_internal) OR applications.instructs(application_id))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR ((EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = attachment.application_id))) AND ((NOT is_internal) OR applications.instructs(application_id))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.budget_line (
  application_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  "position" integer NOT NULL,
  chart_code text NOT NULL,
  account_code text NOT NULL,
  label text,
  amount_cents bigint NOT NULL,
  funder_id uuid,
  is_secured boolean NOT NULL,
  counterpart_id uuid,
  year integer NOT NULL DEFAULT 1,
  work_package_code text,
  family_code text,
  basis text NOT NULL DEFAULT 'real-cost'::text,
  simplified_code text,
  quantity text,
  instrument text,
  mirror_account_code text,
  valuation jsonb,
  CONSTRAINT budget_line_asks_for_a_known_instrument CHECK ((instrument = ANY (ARRAY['grant'::text, 'operating-grant'::text, 'loan'::text, 'equity'::text]))),
  CONSTRAINT budget_line_has_a_known_basis CHECK ((basis = ANY (ARRAY['real-cost'::text, 'flat-rate'::text, 'unit-cost'::text, 'lump-sum'::text]))),
  CONSTRAINT budget_line_is_in_whole_euros CHECK ((((amount_cents % (100)::bigint) = 0) AND ((amount_cents > 0) OR ((amount_cents = 0) AND (COALESCE((valuation ->> 'method'::text), ''::text) = 'not-valued'::text))))),
  CONSTRAINT budget_line_is_of_a_year CHECK (((year >= 1) AND (year <= 10))),
  CONSTRAINT budget_line_names_what_it_is_computed_from CHECK (((basis = 'real-cost'::text) = (simplified_code IS NULL))),
  CONSTRAINT budget_line_pays_another_partner CHECK ((counterpart_id <> partner_id)),
  CONSTRAINT budget_line_asks_an_organisation FOREIGN KEY (funder_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT budget_line_belongs_to_a_partner FOREIGN KEY (application_id, partner_id) REFERENCES applications.partner(application_id, partner_id) ON DELETE RESTRICT,
  CONSTRAINT budget_line_is_mirrored_by_an_account FOREIGN KEY (chart_code, mirror_account_code) REFERENCES applications.account(chart_code, code) ON DELETE RESTRICT,
  CONSTRAINT budget_line_is_of_a_work_package FOREIGN KEY (application_id, work_package_code) REFERENCES applications.work_package(application_id, code) ON DELETE RESTRICT,
  CONSTRAINT budget_line_names_an_account FOREIGN KEY (chart_code, account_code) REFERENCES applications.account(chart_code, code) ON DELETE RESTRICT,
  CONSTRAINT budget_line_pk PRIMARY KEY (application_id, partner_id, "position")
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY budget_line_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = budget_line.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = budget_line.application_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.budget_template (
  code text NOT NULL,
  "position" integer NOT NULL,
  label_fr text NOT NULL,
  label_en text NOT NULL,
  rows jsonb NOT NULL,
  source text NOT NULL,
  CONSTRAINT budget_template_pk PRIMARY KEY (code)
);
GRANT SELECT TO tablee_app;

CREATE TABLE applications.budget_threshold (
  code text NOT NULL,
  valid_from date NOT NULL,
  rate_ppm integer NOT NULL,
  source text NOT NULL,
  CONSTRAINT budget_threshold_is_a_share CHECK (((rate_ppm >= 0) AND (rate_ppm <= 1000000))),
  CONSTRAINT budget_threshold_pk PRIMARY KEY (code, valid_from)
);
GRANT SELECT TO tablee_app;

CREATE TABLE applications.call_opening (
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  files integer NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  opened_by uuid,
  asked_at timestamp with time zone,
  asked_by uuid,
  listed jsonb NOT NULL,
  CONSTRAINT opening_counts_its_files CHECK ((files >= 0)),
  CONSTRAINT opening_is_of_two_people CHECK ((asked_by <> opened_by)),
  CONSTRAINT opening_is_of_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT call_opening_pk PRIMARY KEY (call_id)
);
CREATE TRIGGER call_opening_is_never_changed BEFORE DELETE OR UPDATE ON applications.call_opening FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER call_opening_is_never_emptied BEFORE TRUNCATE ON applications.call_opening FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY call_opening_is_made_by_the_funder AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY call_opening_is_seen_by_whom_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.chart (
  code text NOT NULL,
  valid_from date NOT NULL,
  source text NOT NULL,
  CONSTRAINT chart_pk PRIMARY KEY (code)
);
GRANT SELECT TO tablee_app;

CREATE TABLE applications.comment (
  id uuid NOT NULL,
  thread_id uuid NOT NULL,
  application_id uuid NOT NULL,
  author_id uuid NOT NULL,
  author_organisation_id uuid NOT NULL,
  text text NOT NULL,
  mentions uuid[] NOT NULL,
  written_at timestamp with time zone NOT NULL,
  CONSTRAINT comment_is_in_a_thread FOREIGN KEY (thread_id) REFERENCES applications.comment_thread(id) ON DELETE RESTRICT,
  CONSTRAINT comment_is_of_an_organisation FOREIGN KEY (author_organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT comment_pk PRIMARY KEY (id)
);
CREATE INDEX comments_of_a_thread ON applications.comment USING btree (thread_id, written_at, id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY comment_is_for_candidates AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR applications.is_candidate(application_id))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR applications.is_candidate(application_id));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.comment_thread (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  section_code text NOT NULL,
  field_code text,
  status text NOT NULL,
  version integer NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  resolved_at timestamp with time zone,
  resolved_by uuid,
  CONSTRAINT comment_thread_has_a_known_status CHECK ((status = ANY (ARRAY['open'::text, 'resolved'::text]))),
  CONSTRAINT comment_thread_version_is_positive CHECK ((version > 0)),
  CONSTRAINT resolved_comment_thread_says_when CHECK (((status = 'resolved'::text) = (resolved_at IS NOT NULL))),
  CONSTRAINT comment_thread_is_on_a_section FOREIGN KEY (application_id, section_code) REFERENCES applications.section_answer(application_id, code) ON DELETE RESTRICT,
  CONSTRAINT comment_thread_pk PRIMARY KEY (id)
);
CREATE INDEX comment_threads_of_an_application ON applications.comment_thread USING btree (application_id, opened_at, id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY comment_thread_is_for_candidates AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR applications.is_candidate(application_id))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR applications.is_candidate(application_id));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.conversation (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  subject text NOT NULL,
  is_internal boolean NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  last_message_at timestamp with time zone NOT NULL,
  CONSTRAINT conversation_is_in_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT conversation_pk PRIMARY KEY (id)
);
CREATE INDEX conversations_of_an_application ON applications.conversation USING btree (application_id, last_message_at, id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY conversation_is_for_its_readers AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR ((EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = conversation.application_id))) AND ((NOT is_internal) OR applications.instructs(application_id))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR ((EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = conversation.application_id))) AND ((NOT is_internal) OR applications.instructs(application_id))));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.conversation_message (
  id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  application_id uuid NOT NULL,
  author_id uuid NOT NULL,
  author_organisation_id uuid NOT NULL,
  text text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  CONSTRAINT conversation_message_is_in_a_conversation FOREIGN KEY (conversation_id) REFERENCES applications.conversation(id) ON DELETE RESTRICT,
  CONSTRAINT conversation_message_is_of_an_organisation FOREIGN KEY (author_organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT conversation_message_pk PRIMARY KEY (id)
);
CREATE INDEX messages_of_a_conversation ON applications.conversation_message USING btree (conversation_id, written_at, id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY conversation_message_is_for_its_readers AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.conversation c
  WHERE (c.id = conversation_message.conversation_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.conversation c
  WHERE (c.id = conversation_message.conversation_id)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.conversation_reading (
  conversation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  read_at timestamp with time zone NOT NULL,
  CONSTRAINT conversation_reading_is_of_a_conversation FOREIGN KEY (conversation_id) REFERENCES applications.conversation(id) ON DELETE RESTRICT,
  CONSTRAINT conversation_reading_pk PRIMARY KEY (conversation_id, person_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY conversation_reading_is_for_its_readers AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.document (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  code text NOT NULL,
  partner_id uuid,
  file_id uuid NOT NULL,
  sha256 text NOT NULL,
  vault_document_id uuid,
  issued_on date NOT NULL,
  valid_until date,
  version integer NOT NULL,
  given_at timestamp with time zone NOT NULL,
  given_by uuid NOT NULL,
  verdict text,
  check_note text,
  checked_at timestamp with time zone,
  checked_by uuid,
  CONSTRAINT checked_document_says_when CHECK ((((verdict IS NULL) = (checked_at IS NULL)) AND ((verdict IS NULL) = (checked_by IS NULL)))),
  CONSTRAINT document_has_a_known_verdict CHECK ((verdict = ANY (ARRAY['accepted'::text, 'refused'::text]))),
  CONSTRAINT document_version_is_positive CHECK ((version > 0)),
  CONSTRAINT refused_document_says_why CHECK (((verdict <> 'refused'::text) OR (check_note IS NOT NULL))),
  CONSTRAINT document_comes_from_the_vault FOREIGN KEY (vault_document_id) REFERENCES organisations.document(id) ON DELETE RESTRICT,
  CONSTRAINT document_is_a_file FOREIGN KEY (file_id) REFERENCES platform.file(id) ON DELETE RESTRICT,
  CONSTRAINT document_is_of_a_partner FOREIGN KEY (application_id, partner_id) REFERENCES applications.partner(application_id, partner_id) ON DELETE CASCADE,
  CONSTRAINT document_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT document_pk PRIMARY KEY (id),
  CONSTRAINT one_document_per_code_and_partner UNIQUE NULLS NOT DISTINCT (application_id, code, partner_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY document_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = document.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = document.application_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.draft_reminder (
  application_id uuid NOT NULL,
  closes_at timestamp with time zone NOT NULL,
  told_at timestamp with time zone NOT NULL,
  ahead_hours integer NOT NULL,
  CONSTRAINT draft_reminder_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT draft_reminder_pk PRIMARY KEY (application_id, closes_at, ahead_hours)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY draft_reminder_is_for_the_house AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.financing_plan (
  application_id uuid NOT NULL,
  version integer NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  updated_by uuid,
  CONSTRAINT financing_plan_version_is_positive CHECK ((version > 0)),
  CONSTRAINT financing_plan_belongs_to_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT financing_plan_pk PRIMARY KEY (application_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY financing_plan_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = financing_plan.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = financing_plan.application_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.financing_source (
  application_id uuid NOT NULL,
  code text NOT NULL,
  "position" integer NOT NULL,
  kind text NOT NULL,
  funder_id uuid,
  label text,
  partner_id uuid,
  instrument text,
  amount_cents bigint NOT NULL,
  status text NOT NULL,
  condition_text text,
  condition_source text,
  condition_at_least_cents bigint,
  condition_at_least_ppm integer,
  aid_basis text NOT NULL,
  CONSTRAINT condition_is_about_another_source CHECK ((((condition_source IS NULL) AND (num_nonnulls(condition_at_least_cents, condition_at_least_ppm) = 0)) OR ((condition_source <> code) AND (num_nonnulls(condition_at_least_cents, condition_at_least_ppm) > 0)))),
  CONSTRAINT financing_source_brings_something CHECK ((amount_cents > 0)),
  CONSTRAINT financing_source_has_a_known_aid_basis CHECK ((aid_basis = ANY (ARRAY['none'::text, 'de-minimis'::text, 'sgei-de-minimis'::text, 'sgei'::text, 'gber'::text, 'not-aid'::text]))),
  CONSTRAINT financing_source_has_a_known_instrument CHECK ((instrument = ANY (ARRAY['grant'::text, 'operating-grant'::text, 'loan'::text, 'guarantee'::text, 'equity'::text]))),
  CONSTRAINT financing_source_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['public-grant'::text, 'private-grant'::text, 'loan'::text, 'equity'::text, 'own-funds'::text, 'revenue'::text, 'in-kind'::text]))),
  CONSTRAINT financing_source_says_from_whom CHECK ((num_nonnulls(funder_id, label) > 0)),
  CONSTRAINT promise_has_a_known_status CHECK ((status = ANY (ARRAY['envisaged'::text, 'requested'::text, 'pledged'::text, 'granted'::text, 'signed'::text, 'paid'::text, 'refused'::text, 'withdrawn'::text]))),
  CONSTRAINT financing_source_belongs_to_a_plan FOREIGN KEY (application_id) REFERENCES applications.financing_plan(application_id) ON DELETE RESTRICT,
  CONSTRAINT financing_source_is_an_organisation FOREIGN KEY (funder_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT financing_source_is_for_a_partner FOREIGN KEY (application_id, partner_id) REFERENCES applications.partner(application_id, partner_id) ON DELETE SET NULL (partner_id),
  CONSTRAINT financing_source_pk PRIMARY KEY (application_id, code)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY financing_source_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = financing_source.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = financing_source.application_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.frozen_content (
  application_id uuid NOT NULL,
  sha256 text NOT NULL,
  canonical text NOT NULL,
  frozen_at timestamp with time zone NOT NULL,
  CONSTRAINT frozen_content_has_a_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT frozen_content_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT frozen_content_pk PRIMARY KEY (application_id, sha256)
);
CREATE TRIGGER frozen_content_is_never_changed BEFORE DELETE OR UPDATE ON applications.frozen_content FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER frozen_content_is_never_emptied BEFORE TRUNCATE ON applications.frozen_content FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY frozen_content_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = frozen_content.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = frozen_content.application_id)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.late_exception (
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  consortium_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  closes_at timestamp with time zone NOT NULL,
  reason text NOT NULL,
  given_at timestamp with time zone NOT NULL,
  given_by uuid NOT NULL,
  CONSTRAINT late_exception_is_for_a_consortium FOREIGN KEY (consortium_id) REFERENCES consortia.consortium(id) ON DELETE RESTRICT,
  CONSTRAINT late_exception_is_to_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT late_exception_pk PRIMARY KEY (id)
);
CREATE INDEX late_exceptions_of_a_consortium ON applications.late_exception USING btree (consortium_id, closes_at);
CREATE TRIGGER late_exception_is_never_changed BEFORE DELETE OR UPDATE ON applications.late_exception FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER late_exception_is_never_emptied BEFORE TRUNCATE ON applications.late_exception FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY late_exception_is_made_by_the_funder AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY late_exception_is_seen_by_whom_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE (c.id = late_exception.consortium_id))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.opening_request (
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  asked_by uuid NOT NULL,
  CONSTRAINT opening_request_is_of_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT opening_request_pk PRIMARY KEY (call_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY opening_request_is_of_the_funder AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.partner (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL,
  college text NOT NULL,
  joined_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  requested_cents bigint NOT NULL,
  total_cents bigint NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  updated_by uuid,
  CONSTRAINT partner_amounts_are_not_negative CHECK (((requested_cents >= 0) AND (total_cents >= 0))),
  CONSTRAINT partner_budget_version_is_positive CHECK ((version > 0)),
  CONSTRAINT partner_belongs_to_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT partner_is_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT partner_is_of_the_consortium FOREIGN KEY (partner_id) REFERENCES consortia.partner(id) ON DELETE RESTRICT,
  CONSTRAINT partner_pk PRIMARY KEY (id),
  CONSTRAINT one_budget_per_partner UNIQUE (application_id, partner_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = partner.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = partner.application_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.party (
  application_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  capacity text NOT NULL,
  from_stage text NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT funder_is_a_party_once_submitted CHECK (((capacity <> 'funder'::text) OR (from_stage = 'submitted'::text))),
  CONSTRAINT party_begins_at_a_known_stage CHECK ((from_stage = ANY (ARRAY['draft'::text, 'submitted'::text]))),
  CONSTRAINT party_has_a_known_capacity CHECK ((capacity = ANY (ARRAY['lead'::text, 'partner'::text, 'funder'::text]))),
  CONSTRAINT party_belongs_to_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT party_is_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT party_pk PRIMARY KEY (application_id, organisation_id, capacity)
);
CREATE INDEX parties_of_an_organisation ON applications.party USING btree (organisation_id, application_id);
CREATE TRIGGER readers_follow_new_parties AFTER INSERT ON applications.party REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION applications.copy_readers();
CREATE TRIGGER readers_follow_removed_parties AFTER DELETE ON applications.party REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION applications.copy_readers();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY party_sees_itself_and_its_fellows AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = party.application_id))))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = party.application_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.presence (
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  section_code text,
  field_code text,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT presence_pk PRIMARY KEY (application_id, person_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY presence_is_for_candidates AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR applications.is_candidate(application_id))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR applications.is_candidate(application_id));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.project_plan (
  application_id uuid NOT NULL,
  starts_on date,
  duration_months integer,
  version integer NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  updated_by uuid,
  CONSTRAINT project_lasts_between_a_month_and_ten_years CHECK (((duration_months >= 1) AND (duration_months <= 120))),
  CONSTRAINT project_plan_version_is_positive CHECK ((version > 0)),
  CONSTRAINT project_plan_belongs_to_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT project_plan_pk PRIMARY KEY (application_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY project_plan_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = project_plan.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = project_plan.application_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.promise_step (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  plan_version integer NOT NULL,
  source_code text NOT NULL,
  from_status text,
  to_status text NOT NULL,
  note text,
  taken_at timestamp with time zone NOT NULL,
  taken_by uuid,
  CONSTRAINT promise_step_belongs_to_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT promise_step_pk PRIMARY KEY (id)
);
CREATE INDEX promise_steps_of_an_application ON applications.promise_step USING btree (application_id, plan_version, source_code);
CREATE TRIGGER promise_step_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.promise_step FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY promise_step_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = promise_step.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = promise_step.application_id)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.receipt_key (
  id text NOT NULL,
  public_key text NOT NULL,
  first_used_at timestamp with time zone NOT NULL,
  CONSTRAINT receipt_key_pk PRIMARY KEY (id)
);
CREATE TRIGGER receipt_key_is_never_changed BEFORE DELETE OR UPDATE ON applications.receipt_key FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER receipt_key_is_never_emptied BEFORE TRUNCATE ON applications.receipt_key FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.reopening (
  application_id uuid NOT NULL,
  section_codes text[] NOT NULL,
  reopens_until timestamp with time zone NOT NULL,
  reopened_at timestamp with time zone NOT NULL,
  number integer NOT NULL DEFAULT 1,
  kind text NOT NULL DEFAULT 'second-wave'::text,
  parts text[] NOT NULL DEFAULT '{}'::text[],
  document_codes text[] NOT NULL DEFAULT '{}'::text[],
  remarks jsonb NOT NULL,
  reopened_by uuid,
  CONSTRAINT reopening_kind_is_known CHECK ((kind = ANY (ARRAY['second-wave'::text, 'completion'::text]))),
  CONSTRAINT reopening_number_is_positive CHECK ((number > 0)),
  CONSTRAINT reopening_opens_something CHECK ((((cardinality(section_codes) + cardinality(parts)) + cardinality(document_codes)) > 0)),
  CONSTRAINT reopening_parts_are_known CHECK ((parts <@ ARRAY['budget'::text, 'financing-plan'::text, 'plan'::text])),
  CONSTRAINT reopening_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT reopening_pk PRIMARY KEY (application_id, number)
);
CREATE TRIGGER reopening_is_never_changed BEFORE DELETE OR UPDATE ON applications.reopening FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER reopening_is_never_emptied BEFORE TRUNCATE ON applications.reopening FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY reopening_follows_its_application AS PERMISSIVE FOR SELECT
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = reopening.application_id)));
CREATE POLICY reopening_is_made_by_the_funder AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE ((a.id = reopening.application_id) AND (a.funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.section_answer (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  code text NOT NULL,
  content text NOT NULL DEFAULT ''::text,
  version integer NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  updated_by uuid,
  answers jsonb NOT NULL DEFAULT '{}'::jsonb,
  is_asked boolean NOT NULL DEFAULT true,
  CONSTRAINT section_answer_version_is_positive CHECK ((version > 0)),
  CONSTRAINT section_answers_are_an_object CHECK ((jsonb_typeof(answers) = 'object'::text)),
  CONSTRAINT section_answer_belongs_to_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT section_answer_pk PRIMARY KEY (id),
  CONSTRAINT one_answer_per_section UNIQUE (application_id, code)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY section_answer_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = section_answer.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = section_answer.application_id)));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.section_assignment (
  application_id uuid NOT NULL,
  section_code text NOT NULL,
  partner_id uuid NOT NULL,
  person_id uuid,
  due_on date,
  note text,
  version integer NOT NULL,
  assigned_at timestamp with time zone NOT NULL,
  assigned_by uuid NOT NULL,
  CONSTRAINT section_assignment_version_is_positive CHECK ((version > 0)),
  CONSTRAINT section_assignment_is_of_a_section FOREIGN KEY (application_id, section_code) REFERENCES applications.section_answer(application_id, code) ON DELETE RESTRICT,
  CONSTRAINT section_assignment_is_to_a_partner FOREIGN KEY (application_id, partner_id) REFERENCES applications.partner(application_id, partner_id) ON DELETE CASCADE,
  CONSTRAINT section_assignment_pk PRIMARY KEY (application_id, section_code)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY section_assignment_is_for_candidates AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR applications.is_candidate(application_id))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR applications.is_candidate(application_id));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.section_version (
  application_id uuid NOT NULL,
  section_code text NOT NULL,
  version integer NOT NULL,
  answers jsonb NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  saved_by uuid,
  origin text NOT NULL,
  origin_version integer,
  CONSTRAINT section_version_has_a_known_origin CHECK ((origin = ANY (ARRAY['written'::text, 'merged'::text, 'restored'::text, 'copied'::text]))),
  CONSTRAINT section_version_is_of_a_section FOREIGN KEY (application_id, section_code) REFERENCES applications.section_answer(application_id, code) ON DELETE RESTRICT,
  CONSTRAINT section_version_pk PRIMARY KEY (application_id, section_code, version)
);
CREATE TRIGGER section_version_is_never_changed BEFORE DELETE OR UPDATE ON applications.section_version FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER section_version_is_never_emptied BEFORE TRUNCATE ON applications.section_version FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY section_version_is_for_candidates AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR applications.is_candidate(application_id))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR applications.is_candidate(application_id));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.selection (
  application_id uuid NOT NULL,
  outcome text NOT NULL,
  reason text NOT NULL,
  selected_by uuid NOT NULL,
  selected_at timestamp with time zone NOT NULL,
  CONSTRAINT selection_outcome_is_known CHECK ((outcome = ANY (ARRAY['invited'::text, 'not-selected'::text]))),
  CONSTRAINT selection_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT selection_pk PRIMARY KEY (application_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY selection_follows_its_application AS PERMISSIVE FOR SELECT
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = selection.application_id)));
CREATE POLICY selection_is_made_by_the_funder AS PERMISSIVE FOR INSERT
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE ((a.id = selection.application_id) AND (a.funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.signature (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  number integer NOT NULL,
  act text NOT NULL,
  common_sha256 text NOT NULL,
  part_sha256 text NOT NULL,
  capacity text NOT NULL,
  mandate_id uuid,
  reason text,
  acted_at timestamp with time zone NOT NULL,
  acted_by uuid NOT NULL,
  CONSTRAINT refusal_to_sign_says_why CHECK (((act = 'refused'::text) = (reason IS NOT NULL))),
  CONSTRAINT signature_act_is_known CHECK ((act = ANY (ARRAY['signed'::text, 'refused'::text]))),
  CONSTRAINT signature_by_mandate_names_it CHECK (((capacity = 'mandate'::text) = (mandate_id IS NOT NULL))),
  CONSTRAINT signature_number_is_positive CHECK ((number > 0)),
  CONSTRAINT signing_capacity_is_known CHECK ((capacity = ANY (ARRAY['representative'::text, 'mandate'::text, 'submission'::text]))),
  CONSTRAINT common_parts_signed_are_kept FOREIGN KEY (application_id, common_sha256) REFERENCES applications.frozen_content(application_id, sha256) ON DELETE RESTRICT,
  CONSTRAINT own_part_signed_is_kept FOREIGN KEY (application_id, part_sha256) REFERENCES applications.frozen_content(application_id, sha256) ON DELETE RESTRICT,
  CONSTRAINT signature_is_by_a_mandate_given FOREIGN KEY (mandate_id) REFERENCES consortia.mandate(id) ON DELETE RESTRICT,
  CONSTRAINT signature_is_of_a_partner FOREIGN KEY (partner_id) REFERENCES consortia.partner(id) ON DELETE RESTRICT,
  CONSTRAINT signature_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT signature_pk PRIMARY KEY (id),
  CONSTRAINT acts_of_a_signatory_are_counted UNIQUE (application_id, partner_id, number)
);
CREATE TRIGGER signature_is_never_changed BEFORE DELETE OR UPDATE ON applications.signature FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER signature_is_never_emptied BEFORE TRUNCATE ON applications.signature FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY signature_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = signature.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = signature.application_id)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.signature_check (
  application_id uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  stale_acts text[] NOT NULL,
  CONSTRAINT signature_check_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT signature_check_pk PRIMARY KEY (application_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY signature_check_is_for_the_house AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.submission (
  application_id uuid NOT NULL,
  reference text NOT NULL,
  canonical text NOT NULL,
  sha256 text NOT NULL,
  signature text NOT NULL,
  key_id text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  submitted_at timestamp with time zone NOT NULL,
  submitter_id uuid NOT NULL,
  number integer NOT NULL DEFAULT 1,
  CONSTRAINT submission_has_a_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT submission_number_is_positive CHECK ((number > 0)),
  CONSTRAINT submission_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT submission_is_signed_with_a_known_key FOREIGN KEY (key_id) REFERENCES applications.receipt_key(id) ON DELETE RESTRICT,
  CONSTRAINT submission_pk PRIMARY KEY (application_id, number),
  CONSTRAINT submission_reference_is_unique UNIQUE (reference, number)
);
CREATE TRIGGER submission_is_never_changed BEFORE DELETE OR UPDATE ON applications.submission FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER submission_is_never_emptied BEFORE TRUNCATE ON applications.submission FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY submission_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = submission.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = submission.application_id)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.submission_copy (
  application_id uuid NOT NULL,
  number integer NOT NULL,
  language text NOT NULL,
  file_id uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT submission_copy_has_a_known_language CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  CONSTRAINT submission_copy_is_a_file FOREIGN KEY (file_id) REFERENCES platform.file(id) ON DELETE RESTRICT,
  CONSTRAINT submission_copy_is_of_a_submission FOREIGN KEY (application_id, number) REFERENCES applications.submission(application_id, number) ON DELETE RESTRICT,
  CONSTRAINT submission_copy_pk PRIMARY KEY (application_id, number, language)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY submission_copy_follows_its_application AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM applications.application a
  WHERE (a.id = submission_copy.application_id))));
CREATE POLICY submission_copy_is_made_by_the_house AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE applications.submission_counter (
  call_id uuid NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT submissions_are_counted_from_one CHECK ((last_number > 0)),
  CONSTRAINT submission_counter_is_of_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT submission_counter_pk PRIMARY KEY (call_id)
);
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE applications.valuation_rate (
  code text NOT NULL,
  valid_from date NOT NULL,
  amount_cents bigint NOT NULL,
  source text NOT NULL,
  CONSTRAINT valuation_rate_is_positive CHECK ((amount_cents > 0)),
  CONSTRAINT valuation_rate_pk PRIMARY KEY (code, valid_from)
);
GRANT SELECT TO tablee_app;

CREATE TABLE applications.work_package (
  application_id uuid NOT NULL,
  code text NOT NULL,
  "position" integer NOT NULL,
  title text NOT NULL,
  lead_partner_id uuid,
  CONSTRAINT work_package_belongs_to_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT work_package_is_led_by_a_partner FOREIGN KEY (application_id, lead_partner_id) REFERENCES applications.partner(application_id, partner_id) ON DELETE SET NULL (lead_partner_id),
  CONSTRAINT work_package_pk PRIMARY KEY (application_id, code)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY work_package_follows_its_application AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = work_package.application_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = work_package.application_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.admissibility_ruling (
  application_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  outcome text NOT NULL,
  reason text,
  rules jsonb NOT NULL,
  ruled_at timestamp with time zone NOT NULL,
  CONSTRAINT ruling_outcome_is_known CHECK ((outcome = ANY (ARRAY['eligible'::text, 'ineligible'::text]))),
  CONSTRAINT ruling_is_on_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT admissibility_ruling_pk PRIMARY KEY (application_id)
);
CREATE TRIGGER ruling_is_never_changed BEFORE DELETE OR UPDATE ON assessment.admissibility_ruling FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER rulings_are_never_emptied BEFORE TRUNCATE ON assessment.admissibility_ruling FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY ruling_is_read_by_the_parties AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM applications.application a
  WHERE (a.id = admissibility_ruling.application_id))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE assessment.assessment (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  is_admissible boolean NOT NULL,
  rules jsonb NOT NULL,
  first_score jsonb NOT NULL,
  computed_at timestamp with time zone NOT NULL,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  reason text,
  CONSTRAINT assessment_status_is_known CHECK ((status = ANY (ARRAY['computed'::text, 'eligible'::text, 'ineligible'::text, 'decided'::text]))),
  CONSTRAINT confirmation_has_a_person_and_an_instant CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL))),
  CONSTRAINT only_a_person_leaves_what_was_computed CHECK (((status = 'computed'::text) OR (confirmed_by IS NOT NULL))),
  CONSTRAINT assessment_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT assessment_pk PRIMARY KEY (id),
  CONSTRAINT one_assessment_per_application UNIQUE (application_id)
);
CREATE INDEX assessments_by_call ON assessment.assessment USING btree (call_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY assessment_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY assessment_is_kept_from_the_recused AS RESTRICTIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (application_id <> ALL (( SELECT assessment.actor_recused_ids() AS actor_recused_ids)::uuid[])));
CREATE POLICY assessment_is_open_to_who_declared AS RESTRICTIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT assessment.actor_instructing_ids() AS actor_instructing_ids)::uuid[])) OR (application_id = ANY (( SELECT assessment.actor_opened_ids() AS actor_opened_ids)::uuid[])));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.call_envelope (
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  total_cents bigint NOT NULL,
  granted_cents bigint NOT NULL DEFAULT 0,
  CONSTRAINT grants_stay_within_the_envelope CHECK (((granted_cents >= 0) AND (granted_cents <= total_cents))),
  CONSTRAINT call_envelope_is_of_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT call_envelope_pk PRIMARY KEY (call_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY call_envelope_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.decision (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  outcome text NOT NULL,
  amount_cents bigint NOT NULL,
  mean_score_hundredths integer,
  reasons jsonb NOT NULL,
  decided_by uuid NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  number integer NOT NULL DEFAULT 1,
  pool text NOT NULL DEFAULT 'general'::text,
  mitigations text[] NOT NULL DEFAULT '{}'::text[],
  changes jsonb NOT NULL DEFAULT '[]'::jsonb,
  reopens_until timestamp with time zone,
  CONSTRAINT decision_outcome_is_known CHECK ((outcome = ANY (ARRAY['granted'::text, 'granted-with-conditions'::text, 'refused'::text, 'second-wave'::text]))),
  CONSTRAINT decision_pool_is_known CHECK ((pool = ANY (ARRAY['general'::text, 'risk'::text, 'second-wave'::text]))),
  CONSTRAINT only_a_grant_has_an_amount CHECK (((outcome = ANY (ARRAY['granted'::text, 'granted-with-conditions'::text])) = (amount_cents > 0))),
  CONSTRAINT only_a_second_wave_reopens CHECK (((outcome = 'second-wave'::text) = (reopens_until IS NOT NULL))),
  CONSTRAINT decision_is_on_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT decision_pk PRIMARY KEY (id),
  CONSTRAINT decision_number_is_unique UNIQUE (application_id, number)
);
CREATE INDEX decisions_by_call ON assessment.decision USING btree (call_id);
CREATE TRIGGER decision_is_never_changed BEFORE DELETE OR UPDATE ON assessment.decision FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER decisions_are_never_emptied BEFORE TRUNCATE ON assessment.decision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY decision_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR ((EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = decision.application_id))) AND (EXISTS ( SELECT 1
   FROM assessment.decision_standing s
  WHERE ((s.decision_id = decision.id) AND (s.released_at IS NOT NULL))))))
  WITH CHECK ((( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE ((a.id = decision.application_id) AND (a.funder_id = decision.funder_id)))));
CREATE POLICY decision_is_kept_from_the_recused AS RESTRICTIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (application_id <> ALL (( SELECT assessment.actor_recused_ids() AS actor_recused_ids)::uuid[])) OR (EXISTS ( SELECT
   FROM applications.application a
  WHERE (a.id = decision.application_id))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE assessment.decision_condition (
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  "position" integer NOT NULL,
  text text NOT NULL,
  is_blocking boolean NOT NULL,
  lifted_by_role text NOT NULL,
  due_on date NOT NULL,
  status text NOT NULL DEFAULT 'open'::text,
  version integer NOT NULL DEFAULT 1,
  evidence_file_id uuid,
  evidence_note text,
  evidence_at timestamp with time zone,
  lifted_at timestamp with time zone,
  lifted_by uuid,
  CONSTRAINT condition_is_lifted_by_a_known_role CHECK ((lifted_by_role = ANY (ARRAY['officer'::text, 'decision-maker'::text]))),
  CONSTRAINT condition_status_is_known CHECK ((status = ANY (ARRAY['open'::text, 'evidenced'::text, 'lifted'::text]))),
  CONSTRAINT evidenced_condition_has_evidence CHECK (((status <> 'evidenced'::text) OR (evidence_at IS NOT NULL))),
  CONSTRAINT lifted_condition_has_a_person_and_an_instant CHECK ((((status = 'lifted'::text) = (lifted_at IS NOT NULL)) AND ((lifted_at IS NULL) = (lifted_by IS NULL)))),
  CONSTRAINT condition_is_of_a_decision FOREIGN KEY (decision_id) REFERENCES assessment.decision(id) ON DELETE RESTRICT,
  CONSTRAINT decision_condition_pk PRIMARY KEY (id)
);
CREATE INDEX conditions_by_decision ON assessment.decision_condition USING btree (decision_id, "position");
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY decision_condition_is_its_funders AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM assessment.decision d
  WHERE (d.id = decision_condition.decision_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM assessment.decision d
  WHERE (d.id = decision_condition.decision_id)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE assessment.decision_line (
  decision_id uuid NOT NULL,
  "position" integer NOT NULL,
  funder_id uuid NOT NULL,
  instrument text NOT NULL,
  amount_cents bigint NOT NULL,
  CONSTRAINT decision_line_gives_something CHECK ((amount_cents > 0)),
  CONSTRAINT decision_line_instrument_is_known CHECK ((instrument = ANY (ARRAY['grant'::text, 'operating-grant'::text, 'loan'::text, 'guarantee'::text, 'equity'::text]))),
  CONSTRAINT decision_line_is_of_a_decision FOREIGN KEY (decision_id) REFERENCES assessment.decision(id) ON DELETE RESTRICT,
  CONSTRAINT decision_line_pk PRIMARY KEY (decision_id, "position"),
  CONSTRAINT one_line_per_funder_and_instrument UNIQUE (decision_id, funder_id, instrument)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY decision_line_is_its_funders AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM assessment.decision d
  WHERE (d.id = decision_line.decision_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM assessment.decision d
  WHERE (d.id = decision_line.decision_id)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE assessment.decision_standing (
  decision_id uuid NOT NULL,
  application_id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  status text NOT NULL,
  release_at timestamp with time zone,
  released_at timestamp with time zone,
  bound_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  revocation_reason text,
  CONSTRAINT held_decision_is_not_released CHECK (((status <> 'held'::text) OR (released_at IS NULL))),
  CONSTRAINT released_decision_has_an_instant CHECK (((status <> ALL (ARRAY['released'::text, 'superseded'::text])) OR (released_at IS NOT NULL))),
  CONSTRAINT revocation_has_a_person_and_a_reason CHECK ((((status = 'revoked'::text) = (revoked_at IS NOT NULL)) AND ((revoked_at IS NULL) = (revoked_by IS NULL)) AND ((revoked_at IS NULL) = (revocation_reason IS NULL)))),
  CONSTRAINT signed_decision_is_not_revoked CHECK (((bound_at IS NULL) OR (status <> 'revoked'::text))),
  CONSTRAINT standing_is_known CHECK ((status = ANY (ARRAY['held'::text, 'released'::text, 'revoked'::text, 'superseded'::text]))),
  CONSTRAINT standing_is_of_a_decision FOREIGN KEY (decision_id) REFERENCES assessment.decision(id) ON DELETE RESTRICT,
  CONSTRAINT decision_standing_pk PRIMARY KEY (decision_id)
);
CREATE INDEX held_decisions_by_release ON assessment.decision_standing USING btree (release_at) WHERE (status = 'held'::text);
CREATE UNIQUE INDEX one_standing_decision_per_application ON assessment.decision_standing USING btree (application_id) WHERE (status = ANY (ARRAY['held'::text, 'released'::text]));
CREATE INDEX standings_by_call ON assessment.decision_standing USING btree (call_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY decision_standing_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR ((released_at IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = decision_standing.application_id)))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.declaration (
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  has_conflict boolean NOT NULL,
  reason text,
  opens_file boolean NOT NULL,
  declared_at timestamp with time zone NOT NULL,
  CONSTRAINT declared_conflict_opens_nothing CHECK ((NOT (has_conflict AND opens_file))),
  CONSTRAINT declared_conflict_says_why CHECK (((NOT has_conflict) OR (reason IS NOT NULL))),
  CONSTRAINT declaration_is_by_a_person FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE RESTRICT,
  CONSTRAINT declaration_is_on_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT declaration_pk PRIMARY KEY (application_id, person_id)
);
CREATE TRIGGER declaration_is_never_changed BEFORE DELETE OR UPDATE ON assessment.declaration FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER declarations_are_never_emptied BEFORE TRUNCATE ON assessment.declaration FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY declaration_is_kept_by_its_owner AS PERMISSIVE FOR ALL
  USING true
  WITH CHECK true;
CREATE POLICY declaration_is_seen_by_whom_it_concerns AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE assessment.envelope_part (
  call_id uuid NOT NULL,
  kind text NOT NULL,
  part text NOT NULL,
  funder_id uuid NOT NULL,
  total_cents bigint NOT NULL,
  granted_cents bigint NOT NULL DEFAULT 0,
  CONSTRAINT envelope_part_kind_is_known CHECK ((kind = ANY (ARRAY['pool'::text, 'funder'::text]))),
  CONSTRAINT grants_stay_within_each_part CHECK (((granted_cents >= 0) AND (granted_cents <= total_cents))),
  CONSTRAINT envelope_part_is_of_an_envelope FOREIGN KEY (call_id) REFERENCES assessment.call_envelope(call_id) ON DELETE RESTRICT,
  CONSTRAINT envelope_part_pk PRIMARY KEY (call_id, kind, part)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY envelope_part_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.expert_link (
  review_id uuid NOT NULL,
  application_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  number integer NOT NULL,
  days integer NOT NULL,
  token_hash bytea NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  opened_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT expert_link_expires_after_it_is_sent CHECK ((expires_at > sent_at)),
  CONSTRAINT expert_link_token_is_hashed CHECK ((octet_length(token_hash) = 32)),
  CONSTRAINT expert_link_opens_a_review FOREIGN KEY (review_id) REFERENCES assessment.review(id) ON DELETE RESTRICT,
  CONSTRAINT expert_link_pk PRIMARY KEY (review_id),
  CONSTRAINT one_expert_link_per_token UNIQUE (token_hash)
);
CREATE INDEX expert_links_by_application ON assessment.expert_link USING btree (application_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY expert_link_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY expert_link_is_kept_from_the_recused AS RESTRICTIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (application_id <> ALL (( SELECT assessment.actor_recused_ids() AS actor_recused_ids)::uuid[])));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.interest (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  organisation_id uuid,
  siren text,
  began_on date NOT NULL,
  ended_on date,
  declared_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT interest_ends_after_it_begins CHECK ((ended_on >= began_on)),
  CONSTRAINT interest_kind_is_known CHECK ((kind = ANY (ARRAY['mandate'::text, 'employment'::text, 'shares'::text, 'volunteering'::text, 'family'::text]))),
  CONSTRAINT interest_names_an_organisation CHECK ((num_nonnulls(organisation_id, siren) = 1)),
  CONSTRAINT interest_siren_is_nine_digits CHECK ((siren ~ '^[0-9]{9}$'::text)),
  CONSTRAINT interest_is_in_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT interest_is_of_a_person FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE RESTRICT,
  CONSTRAINT interest_pk PRIMARY KEY (id)
);
CREATE INDEX interests_of_a_person ON assessment.interest USING btree (person_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY interest_is_kept_by_its_owner AS PERMISSIVE FOR ALL
  USING true
  WITH CHECK true;
CREATE POLICY interest_is_seen_by_whom_it_concerns AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)) OR (person_id IN ( SELECT m.person_id
   FROM identity.membership m
  WHERE ((m.ended_at IS NULL) AND (m.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.opinion (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  level integer NOT NULL,
  body text NOT NULL,
  stance text NOT NULL,
  text text NOT NULL,
  given_by uuid NOT NULL,
  given_at timestamp with time zone NOT NULL,
  CONSTRAINT opinion_level_is_known CHECK ((level = ANY (ARRAY[1, 2]))),
  CONSTRAINT opinion_stance_is_known CHECK ((stance = ANY (ARRAY['favourable'::text, 'reserved'::text, 'unfavourable'::text]))),
  CONSTRAINT opinion_is_on_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT opinion_pk PRIMARY KEY (id),
  CONSTRAINT one_opinion_per_level UNIQUE (application_id, level)
);
CREATE TRIGGER opinion_is_never_changed BEFORE DELETE OR UPDATE ON assessment.opinion FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER opinions_are_never_emptied BEFORE TRUNCATE ON assessment.opinion FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY opinion_is_its_funders AS PERMISSIVE FOR ALL
  USING ((( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM assessment.assessment s
  WHERE (s.application_id = opinion.application_id))))
  WITH CHECK ((( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM assessment.assessment s
  WHERE (s.application_id = opinion.application_id))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE assessment.priority_territory (
  call_id uuid NOT NULL,
  territory_id text NOT NULL,
  funder_id uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT priority_is_a_territory FOREIGN KEY (territory_id) REFERENCES territories.territory(id) ON DELETE RESTRICT,
  CONSTRAINT priority_is_of_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT priority_territory_pk PRIMARY KEY (call_id, territory_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY priority_territory_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.recusal (
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  cause text NOT NULL,
  links jsonb NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT recusal_cause_is_known CHECK ((cause = ANY (ARRAY['computed'::text, 'declared'::text]))),
  CONSTRAINT recusal_is_from_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT recusal_is_of_a_person FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE RESTRICT,
  CONSTRAINT recusal_pk PRIMARY KEY (application_id, person_id)
);
CREATE INDEX recusals_by_call ON assessment.recusal USING btree (call_id);
CREATE INDEX recusals_of_a_person ON assessment.recusal USING btree (person_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY recusal_is_kept_by_its_owner AS PERMISSIVE FOR ALL
  USING true
  WITH CHECK true;
CREATE POLICY recusal_is_seen_by_whom_it_concerns AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.review (
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  application_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  notes jsonb NOT NULL,
  comment text NOT NULL,
  score_hundredths integer,
  eliminating_criteria text[] NOT NULL DEFAULT '{}'::text[],
  assigned_by uuid NOT NULL,
  assigned_at timestamp with time zone NOT NULL,
  submitted_at timestamp with time zone,
  call_id uuid NOT NULL,
  revision_number integer NOT NULL,
  application_reference text NOT NULL,
  is_external boolean NOT NULL DEFAULT false,
  is_calibration boolean NOT NULL DEFAULT false,
  due_on date,
  reminded_at timestamp with time zone,
  decline_reason text,
  CONSTRAINT declined_review_says_why CHECK (((status = 'declined'::text) = (decline_reason IS NOT NULL))),
  CONSTRAINT review_score_is_out_of_100 CHECK (((score_hundredths >= 0) AND (score_hundredths <= 10000))),
  CONSTRAINT review_status_is_known CHECK ((status = ANY (ARRAY['assigned'::text, 'submitted'::text, 'declined'::text, 'recused'::text]))),
  CONSTRAINT scored_review_was_handed_in CHECK (((score_hundredths IS NULL) OR (status = ANY (ARRAY['submitted'::text, 'recused'::text])))),
  CONSTRAINT submitted_review_has_a_date CHECK (((status = 'recused'::text) OR ((status = 'submitted'::text) = (submitted_at IS NOT NULL)))),
  CONSTRAINT review_belongs_to_an_assessment FOREIGN KEY (assessment_id) REFERENCES assessment.assessment(id) ON DELETE RESTRICT,
  CONSTRAINT reviewer_is_a_person FOREIGN KEY (reviewer_id) REFERENCES identity.person(id) ON DELETE RESTRICT,
  CONSTRAINT review_pk PRIMARY KEY (id),
  CONSTRAINT one_review_per_reviewer UNIQUE (application_id, reviewer_id)
);
CREATE INDEX reviews_by_assessment ON assessment.review USING btree (assessment_id);
CREATE INDEX reviews_by_call ON assessment.review USING btree (call_id);
CREATE INDEX reviews_by_reviewer ON assessment.review USING btree (reviewer_id, assigned_at, id);
CREATE INDEX reviews_that_are_due ON assessment.review USING btree (due_on) WHERE ((status = 'assigned'::text) AND (reminded_at IS NULL));
CREATE TRIGGER review_copies_what_it_judges BEFORE INSERT ON assessment.review FOR EACH ROW EXECUTE FUNCTION assessment.copy_what_is_judged();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY review_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (reviewer_id = ( SELECT platform.actor_id() AS actor_id)))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (reviewer_id = ( SELECT platform.actor_id() AS actor_id)));
CREATE POLICY review_is_kept_from_the_recused AS RESTRICTIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (application_id <> ALL (( SELECT assessment.actor_recused_ids() AS actor_recused_ids)::uuid[])));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.reviewer_profile (
  person_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  themes text[] NOT NULL,
  territory_ids text[] NOT NULL,
  max_open_reviews integer,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT reviewer_takes_on_something CHECK ((max_open_reviews > 0)),
  CONSTRAINT reviewer_profile_is_for_a_funder FOREIGN KEY (funder_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT reviewer_profile_is_of_a_person FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE RESTRICT,
  CONSTRAINT reviewer_profile_pk PRIMARY KEY (person_id, funder_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY reviewer_profile_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.risk_reading (
  application_id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  fragility_class text,
  cooperation text NOT NULL,
  organisations jsonb NOT NULL,
  read_at timestamp with time zone NOT NULL,
  CONSTRAINT cooperation_strength_is_known CHECK ((cooperation = ANY (ARRAY['strong'::text, 'fair'::text, 'weak'::text]))),
  CONSTRAINT fragility_class_is_known CHECK ((fragility_class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
  CONSTRAINT risk_reading_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT risk_reading_pk PRIMARY KEY (application_id)
);
CREATE INDEX risk_readings_by_call ON assessment.risk_reading USING btree (call_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY risk_reading_is_for_those_who_instruct AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT assessment.actor_instructing_ids() AS actor_instructing_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY risk_reading_is_kept_from_the_recused AS RESTRICTIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (application_id <> ALL (( SELECT assessment.actor_recused_ids() AS actor_recused_ids)::uuid[])));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE assessment.score_summary (
  application_id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  counted_reviews integer NOT NULL,
  awaited_reviews integer NOT NULL,
  mean_hundredths integer,
  spread_hundredths integer,
  min_hundredths integer,
  max_hundredths integer,
  failed_thresholds jsonb NOT NULL,
  is_eliminated boolean NOT NULL,
  needs_discussion boolean NOT NULL,
  cooperation_hundredths integer,
  is_in_priority_territory boolean NOT NULL,
  grant_rate_ppm integer NOT NULL,
  committee_order smallint,
  computed_at timestamp with time zone NOT NULL,
  CONSTRAINT summary_has_all_its_scores_or_none CHECK (((num_nonnulls(mean_hundredths, spread_hundredths, min_hundredths, max_hundredths) = 0) OR ((counted_reviews > 0) AND (num_nonnulls(mean_hundredths, spread_hundredths, min_hundredths, max_hundredths) = 4)))),
  CONSTRAINT summary_spread_is_between_its_extremes CHECK ((spread_hundredths = (max_hundredths - min_hundredths))),
  CONSTRAINT score_summary_is_of_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT score_summary_pk PRIMARY KEY (application_id)
);
CREATE INDEX score_summaries_by_call ON assessment.score_summary USING btree (call_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY score_summary_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY score_summary_is_kept_from_the_recused AS RESTRICTIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (application_id <> ALL (( SELECT assessment.actor_recused_ids() AS actor_recused_ids)::uuid[])));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE auth.access_token (
  id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  CONSTRAINT access_token_has_scopes CHECK ((cardinality(scopes) > 0)),
  CONSTRAINT access_token_lasts_a_year_at_most CHECK (((expires_at > created_at) AND (expires_at <= (created_at + '366 days'::interval)))),
  CONSTRAINT access_token_secret_is_hashed CHECK ((octet_length(secret_hash) = 32)),
  CONSTRAINT access_token_pk PRIMARY KEY (id),
  CONSTRAINT one_access_token_per_secret UNIQUE (secret_hash)
);
CREATE INDEX access_tokens_by_expiry ON auth.access_token USING btree (expires_at);
CREATE INDEX access_tokens_by_person ON auth.access_token USING btree (person_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY access_token_is_for_its_person AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE auth.client (
  id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  roles text[] NOT NULL,
  scopes text[] NOT NULL,
  registered_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT client_has_roles CHECK ((cardinality(roles) > 0)),
  CONSTRAINT client_has_scopes CHECK ((cardinality(scopes) > 0)),
  CONSTRAINT client_is_no_administrator CHECK ((NOT ('administrator'::text = ANY (roles)))),
  CONSTRAINT client_secret_is_hashed CHECK ((octet_length(secret_hash) = 32)),
  CONSTRAINT client_pk PRIMARY KEY (id),
  CONSTRAINT one_client_per_secret UNIQUE (secret_hash)
);
CREATE INDEX clients_by_organisation ON auth.client USING btree (organisation_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY client_is_for_its_organisation AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE auth.client_token (
  id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  client_id uuid NOT NULL,
  scopes text[] NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT client_token_secret_is_hashed CHECK ((octet_length(secret_hash) = 32)),
  CONSTRAINT client_token_is_of_a_client FOREIGN KEY (client_id) REFERENCES auth.client(id) ON DELETE CASCADE,
  CONSTRAINT client_token_pk PRIMARY KEY (id),
  CONSTRAINT one_client_token_per_secret UNIQUE (secret_hash)
);
CREATE INDEX client_tokens_by_client ON auth.client_token USING btree (client_id);
CREATE INDEX client_tokens_by_expiry ON auth.client_token USING btree (expires_at);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY client_token_is_for_the_system AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE auth.credential (
  person_id uuid NOT NULL,
  email text NOT NULL,
  password_hash text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT credential_email_is_normalised CHECK ((email = lower(btrim(email)))),
  CONSTRAINT credential_password_is_hashed CHECK ((password_hash ~~ '$argon2id$%'::text)),
  CONSTRAINT credential_pk PRIMARY KEY (person_id),
  CONSTRAINT one_credential_per_email UNIQUE (email)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY credential_is_for_its_person AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE auth.session (
  id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  browser text NOT NULL,
  ip_prefix text,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  scopes text[],
  CONSTRAINT confined_session_says_to_what CHECK ((cardinality(scopes) > 0)),
  CONSTRAINT session_ends_after_it_begins CHECK ((ends_at > created_at)),
  CONSTRAINT session_secret_is_hashed CHECK ((octet_length(secret_hash) = 32)),
  CONSTRAINT session_pk PRIMARY KEY (id),
  CONSTRAINT one_session_per_secret UNIQUE (secret_hash)
);
CREATE INDEX sessions_by_end ON auth.session USING btree (ends_at);
CREATE INDEX sessions_by_person ON auth.session USING btree (person_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY session_is_for_its_person AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE auth.sign_in_failure (
  subject bytea NOT NULL,
  count integer NOT NULL,
  last_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_failure_is_counted CHECK ((count >= 0)),
  CONSTRAINT sign_in_failure_pk PRIMARY KEY (subject)
);
CREATE INDEX sign_in_failures_by_age ON auth.sign_in_failure USING btree (last_at);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in_failure_is_for_the_system AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE calls.call (
  id uuid NOT NULL,
  reference text,
  funder_id uuid NOT NULL,
  funder_name text NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  revision_number integer,
  content jsonb NOT NULL,
  title_key text NOT NULL,
  kind text NOT NULL,
  themes text[] NOT NULL,
  territory_ids text[] NOT NULL,
  opens_at timestamp with time zone,
  closes_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  published_at timestamp with time zone,
  closed_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancel_reason jsonb,
  search tsvector NOT NULL,
  mode text NOT NULL DEFAULT 'competitive'::text,
  instruments text[] NOT NULL DEFAULT '{grant}'::text[],
  funder_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  voided_at timestamp with time zone,
  void_reason jsonb,
  CONSTRAINT call_kind_is_known CHECK ((kind = ANY (ARRAY['cooperative-call'::text, 'call-for-commons'::text, 'call-for-interest'::text, 'call-for-projects'::text]))),
  CONSTRAINT call_status_is_known CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'closed'::text, 'cancelled'::text, 'void'::text]))),
  CONSTRAINT call_version_is_positive CHECK ((version > 0)),
  CONSTRAINT cancelled_call_says_when_and_why CHECK ((((status = 'cancelled'::text) = (cancelled_at IS NOT NULL)) AND ((status = 'cancelled'::text) = (cancel_reason IS NOT NULL)))),
  CONSTRAINT closed_call_says_when CHECK (((status = ANY (ARRAY['closed'::text, 'void'::text])) = (closed_at IS NOT NULL))),
  CONSTRAINT draft_call_was_never_published CHECK (((status <> 'draft'::text) OR (num_nonnulls(reference, revision_number, published_at) = 0))),
  CONSTRAINT public_call_can_be_answered CHECK (((status <> ALL (ARRAY['published'::text, 'closed'::text, 'void'::text])) OR (num_nulls(reference, revision_number, published_at, opens_at, closes_at) = 0))),
  CONSTRAINT public_call_closes_after_it_opens CHECK (((revision_number IS NULL) OR (closes_at > opens_at))),
  CONSTRAINT void_call_says_when_and_why CHECK ((((status = 'void'::text) = (voided_at IS NOT NULL)) AND ((status = 'void'::text) = (void_reason IS NOT NULL)))),
  CONSTRAINT call_is_of_a_funder FOREIGN KEY (funder_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT public_call_has_its_revision FOREIGN KEY (id, revision_number) REFERENCES calls.call_revision(call_id, number) ON DELETE RESTRICT,
  CONSTRAINT call_pk PRIMARY KEY (id),
  CONSTRAINT one_call_per_reference UNIQUE (reference)
);
CREATE INDEX calls_by_any_funder ON calls.call USING gin (funder_ids);
CREATE INDEX calls_by_creation ON calls.call USING btree (created_at, id);
CREATE INDEX calls_by_deadline ON calls.call USING btree (closes_at, id);
CREATE INDEX calls_by_funder ON calls.call USING btree (funder_id, created_at);
CREATE INDEX calls_by_publication ON calls.call USING btree (published_at, id);
CREATE INDEX calls_by_territory ON calls.call USING gin (territory_ids);
CREATE INDEX calls_by_title ON calls.call USING btree (title_key, id);
CREATE INDEX calls_by_words ON calls.call USING gin (search);
CREATE INDEX calls_to_close ON calls.call USING btree (closes_at) WHERE (status = 'published'::text);
CREATE TRIGGER call_can_be_found_by_its_words BEFORE INSERT OR UPDATE OF content, reference, funder_name ON calls.call FOR EACH ROW EXECUTE FUNCTION calls.write_words();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY call_is_changed_by_its_funder AS PERMISSIVE FOR UPDATE
  USING ((revision_number IS NOT NULL) OR ( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY call_is_drafted_by_its_funder AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY call_is_public_once_published AS PERMISSIVE FOR SELECT
  USING ((revision_number IS NOT NULL) OR ( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE calls.call_revision (
  call_id uuid NOT NULL,
  number integer NOT NULL,
  funder_id uuid NOT NULL,
  content jsonb NOT NULL,
  opens_at timestamp with time zone NOT NULL,
  closes_at timestamp with time zone NOT NULL,
  change_note jsonb,
  changes text[] NOT NULL,
  published_at timestamp with time zone NOT NULL,
  CONSTRAINT revision_closes_after_it_opens CHECK ((closes_at > opens_at)),
  CONSTRAINT revision_number_counts_from_one CHECK ((number > 0)),
  CONSTRAINT revision_says_what_it_changed CHECK (((number = 1) OR ((change_note IS NOT NULL) AND (cardinality(changes) > 0)))),
  CONSTRAINT revision_is_of_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT call_revision_pk PRIMARY KEY (call_id, number)
);
CREATE TRIGGER call_revision_is_never_changed BEFORE DELETE OR UPDATE ON calls.call_revision FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER call_revision_is_never_emptied BEFORE TRUNCATE ON calls.call_revision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY call_revision_is_public AS PERMISSIVE FOR SELECT
  USING true;
CREATE POLICY call_revision_is_published_by_its_funder AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE calls.question (
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  text text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  version integer NOT NULL,
  CONSTRAINT answer_says_who_and_when CHECK ((num_nulls(answer, answered_by, answered_at) = ANY (ARRAY[0, 3]))),
  CONSTRAINT question_version_is_positive CHECK ((version > 0)),
  CONSTRAINT question_is_on_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT question_pk PRIMARY KEY (id)
);
CREATE INDEX questions_by_call ON calls.question USING btree (call_id, asked_at, id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY question_is_answered_by_the_funder AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY question_is_asked_by_oneself AS PERMISSIVE FOR INSERT
  WITH CHECK (asked_by = ( SELECT platform.actor_id() AS actor_id));
CREATE POLICY question_is_public_once_answered AS PERMISSIVE FOR SELECT
  USING ((answer IS NOT NULL) OR ( SELECT platform.actor_is_system() AS actor_is_system) OR (asked_by = ( SELECT platform.actor_id() AS actor_id)) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE calls.reference_code (
  code text NOT NULL,
  funder_id uuid NOT NULL,
  is_default boolean NOT NULL,
  claimed_at timestamp with time zone NOT NULL,
  CONSTRAINT reference_code_is_well_formed CHECK ((code ~ '^[A-Z][A-Z0-9]{1,9}$'::text)),
  CONSTRAINT reference_code_is_held_by_a_funder FOREIGN KEY (funder_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT reference_code_pk PRIMARY KEY (code)
);
CREATE UNIQUE INDEX one_default_reference_code_per_funder ON calls.reference_code USING btree (funder_id) WHERE is_default;
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY reference_code_is_claimed_by_its_funder AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY reference_code_is_public AS PERMISSIVE FOR SELECT
  USING true;
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE calls.reference_counter (
  funder_id uuid NOT NULL,
  year smallint NOT NULL,
  last integer NOT NULL,
  CONSTRAINT reference_counter_counts_from_one CHECK ((last > 0)),
  CONSTRAINT reference_counter_is_of_a_funder FOREIGN KEY (funder_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT reference_counter_pk PRIMARY KEY (funder_id, year)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY reference_counter_is_for_its_funder AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE consortia.charter_adoption (
  id uuid NOT NULL,
  consortium_id uuid NOT NULL,
  number integer NOT NULL,
  partner_id uuid NOT NULL,
  adopted_at timestamp with time zone NOT NULL,
  adopted_by uuid NOT NULL,
  CONSTRAINT charter_adoption_is_of_a_partner FOREIGN KEY (partner_id) REFERENCES consortia.partner(id) ON DELETE RESTRICT,
  CONSTRAINT what_is_adopted_is_a_version FOREIGN KEY (consortium_id, number) REFERENCES consortia.charter_version(consortium_id, number) ON DELETE RESTRICT,
  CONSTRAINT charter_adoption_pk PRIMARY KEY (id),
  CONSTRAINT partner_adopts_a_version_once UNIQUE (consortium_id, number, partner_id)
);
CREATE TRIGGER charter_adoption_is_never_changed BEFORE DELETE OR UPDATE ON consortia.charter_adoption FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER charter_adoption_is_never_emptied BEFORE TRUNCATE ON consortia.charter_adoption FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY charter_adoption_is_changed_round_the_table AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = charter_adoption.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = charter_adoption.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
CREATE POLICY charter_adoption_is_seen_with_its_consortium AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE (c.id = charter_adoption.consortium_id))));
CREATE POLICY charter_adoption_is_written_round_the_table AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = charter_adoption.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE consortia.charter_version (
  id uuid NOT NULL,
  consortium_id uuid NOT NULL,
  number integer NOT NULL,
  clauses jsonb NOT NULL,
  sha256 text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  written_by uuid NOT NULL,
  CONSTRAINT charter_version_has_a_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT charter_version_number_is_positive CHECK ((number > 0)),
  CONSTRAINT charter_version_is_in_a_consortium FOREIGN KEY (consortium_id) REFERENCES consortia.consortium(id) ON DELETE RESTRICT,
  CONSTRAINT charter_version_pk PRIMARY KEY (id),
  CONSTRAINT charter_versions_are_counted UNIQUE (consortium_id, number)
);
CREATE TRIGGER charter_version_is_never_changed BEFORE DELETE OR UPDATE ON consortia.charter_version FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER charter_version_is_never_emptied BEFORE TRUNCATE ON consortia.charter_version FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY charter_version_is_changed_round_the_table AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = charter_version.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = charter_version.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
CREATE POLICY charter_version_is_seen_with_its_consortium AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE (c.id = charter_version.consortium_id))));
CREATE POLICY charter_version_is_written_round_the_table AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = charter_version.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE consortia.commitment_letter (
  id uuid NOT NULL,
  consortium_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  file_id uuid NOT NULL,
  file_name text NOT NULL,
  given_at timestamp with time zone NOT NULL,
  given_by uuid NOT NULL,
  replaced_at timestamp with time zone,
  CONSTRAINT commitment_letter_is_a_file FOREIGN KEY (file_id) REFERENCES platform.file(id) ON DELETE RESTRICT,
  CONSTRAINT commitment_letter_is_in_a_consortium FOREIGN KEY (consortium_id) REFERENCES consortia.consortium(id) ON DELETE RESTRICT,
  CONSTRAINT commitment_letter_is_of_a_partner FOREIGN KEY (partner_id) REFERENCES consortia.partner(id) ON DELETE RESTRICT,
  CONSTRAINT commitment_letter_pk PRIMARY KEY (id)
);
CREATE INDEX letters_of_a_consortium ON consortia.commitment_letter USING btree (consortium_id);
CREATE UNIQUE INDEX one_letter_in_force_per_partner ON consortia.commitment_letter USING btree (partner_id) WHERE (replaced_at IS NULL);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY commitment_letter_is_changed_round_the_table AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = commitment_letter.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = commitment_letter.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
CREATE POLICY commitment_letter_is_seen_with_its_consortium AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE (c.id = commitment_letter.consortium_id))));
CREATE POLICY commitment_letter_is_written_round_the_table AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = commitment_letter.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE consortia.consortium (
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  name text NOT NULL,
  lead_organisation_id uuid NOT NULL,
  lead_slot smallint NOT NULL,
  status text NOT NULL,
  version integer NOT NULL,
  shared_with_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  reader_organisation_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT consortium_lead_slot_counts_from_one CHECK ((lead_slot > 0)),
  CONSTRAINT consortium_status_is_known CHECK ((status = ANY (ARRAY['forming'::text, 'locked'::text]))),
  CONSTRAINT consortium_version_is_positive CHECK ((version > 0)),
  CONSTRAINT consortium_answers_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT consortium_is_led_by_an_organisation FOREIGN KEY (lead_organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT consortium_pk PRIMARY KEY (id),
  CONSTRAINT one_consortium_per_lead_and_slot_of_a_call UNIQUE (call_id, lead_organisation_id, lead_slot)
);
CREATE INDEX consortia_by_age ON consortia.consortium USING btree (created_at, id);
CREATE INDEX consortia_by_lead ON consortia.consortium USING btree (lead_organisation_id);
CREATE INDEX consortia_by_name ON consortia.consortium USING btree (name, id);
CREATE INDEX consortia_by_reader ON consortia.consortium USING gin (reader_organisation_ids);
CREATE TRIGGER consortium_is_read_by_who_is_in_it BEFORE INSERT OR UPDATE OF reader_organisation_ids, shared_with_ids ON consortia.consortium FOR EACH ROW EXECUTE FUNCTION consortia.write_readers();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY consortium_is_changed_by_its_lead AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (lead_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (lead_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY consortium_is_kept_by_its_owner AS PERMISSIVE FOR ALL
  USING true
  WITH CHECK true;
CREATE POLICY consortium_is_made_by_its_lead AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (lead_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY consortium_is_read_round_the_table AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (lead_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE consortia.invitation (
  id uuid NOT NULL,
  consortium_id uuid NOT NULL,
  consortium_name text NOT NULL,
  call_id uuid NOT NULL,
  lead_organisation_id uuid NOT NULL,
  organisation_id uuid,
  organisation_name text,
  email text,
  token_hash bytea,
  role text NOT NULL,
  message text,
  status text NOT NULL,
  invited_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  answered_at timestamp with time zone,
  CONSTRAINT answered_invitation_forgets_the_address CHECK (((status = 'pending'::text) OR (email IS NULL))),
  CONSTRAINT answered_invitation_says_when CHECK (((status = 'pending'::text) = (answered_at IS NULL))),
  CONSTRAINT invitation_email_is_in_lower_case CHECK ((email = lower(email))),
  CONSTRAINT invitation_expires_after_it_is_made CHECK ((expires_at > invited_at)),
  CONSTRAINT invitation_role_is_known CHECK ((role = ANY (ARRAY['funded-partner'::text, 'associated-partner'::text, 'contributor'::text]))),
  CONSTRAINT invitation_status_is_known CHECK ((status = ANY (ARRAY['pending'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text]))),
  CONSTRAINT invitation_to_an_address_has_a_token CHECK (((email IS NULL) OR (token_hash IS NOT NULL))),
  CONSTRAINT invitation_token_is_hashed CHECK ((octet_length(token_hash) = 32)),
  CONSTRAINT pending_invitation_is_addressed_to_someone CHECK (((status <> 'pending'::text) OR (num_nonnulls(organisation_id, email) = 1))),
  CONSTRAINT invitation_is_for_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT invitation_is_made_by_a_lead FOREIGN KEY (lead_organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT invitation_is_to_a_consortium FOREIGN KEY (consortium_id) REFERENCES consortia.consortium(id) ON DELETE RESTRICT,
  CONSTRAINT invitation_is_to_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT invitation_pk PRIMARY KEY (id)
);
CREATE INDEX invitations_by_address ON consortia.invitation USING btree (email) WHERE (email IS NOT NULL);
CREATE INDEX invitations_by_organisation ON consortia.invitation USING btree (organisation_id);
CREATE INDEX invitations_to_expire ON consortia.invitation USING btree (expires_at) WHERE (status = 'pending'::text);
CREATE UNIQUE INDEX one_open_invitation_per_address ON consortia.invitation USING btree (consortium_id, email) WHERE (status = 'pending'::text);
CREATE UNIQUE INDEX one_open_invitation_per_organisation ON consortia.invitation USING btree (consortium_id, organisation_id) WHERE (status = 'pending'::text);
CREATE TRIGGER invitation_changes_who_reads_its_consortium AFTER INSERT OR UPDATE OF status, organisation_id ON consortia.invitation FOR EACH ROW EXECUTE FUNCTION consortia.refresh_readers();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY invitation_is_answered_by_who_receives_it AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (lead_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (lead_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY invitation_is_kept_by_its_owner AS PERMISSIVE FOR ALL
  USING true
  WITH CHECK true;
CREATE POLICY invitation_is_made_by_the_lead AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE ((c.id = invitation.consortium_id) AND (c.lead_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
CREATE POLICY invitation_is_seen_by_who_makes_and_who_receives_it AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (lead_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (email = ( SELECT p.email
   FROM identity.person p
  WHERE (p.id = ( SELECT platform.actor_id() AS actor_id)))));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE consortia.lead_handover (
  id uuid NOT NULL,
  consortium_id uuid NOT NULL,
  from_organisation_id uuid NOT NULL,
  to_organisation_id uuid NOT NULL,
  to_partner_id uuid NOT NULL,
  former_role text NOT NULL,
  reason text NOT NULL,
  status text NOT NULL,
  offered_at timestamp with time zone NOT NULL,
  offered_by uuid NOT NULL,
  answered_at timestamp with time zone,
  answered_by uuid,
  CONSTRAINT answered_handover_says_when CHECK (((status = 'offered'::text) = (answered_at IS NULL))),
  CONSTRAINT former_lead_has_a_known_role CHECK ((former_role = ANY (ARRAY['funded-partner'::text, 'associated-partner'::text]))),
  CONSTRAINT lead_goes_to_another CHECK ((from_organisation_id <> to_organisation_id)),
  CONSTRAINT lead_handover_status_is_known CHECK ((status = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  CONSTRAINT lead_goes_to_a_partner FOREIGN KEY (to_partner_id) REFERENCES consortia.partner(id) ON DELETE RESTRICT,
  CONSTRAINT lead_handover_is_in_a_consortium FOREIGN KEY (consortium_id) REFERENCES consortia.consortium(id) ON DELETE RESTRICT,
  CONSTRAINT lead_handover_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX one_handover_at_a_time ON consortia.lead_handover USING btree (consortium_id) WHERE (status = 'offered'::text);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY lead_handover_is_changed_round_the_table AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = lead_handover.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = lead_handover.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
CREATE POLICY lead_handover_is_seen_with_its_consortium AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE (c.id = lead_handover.consortium_id))));
CREATE POLICY lead_handover_is_written_round_the_table AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = lead_handover.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE consortia.mandate (
  id uuid NOT NULL,
  consortium_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  lead_organisation_id uuid NOT NULL,
  powers text[] NOT NULL,
  text_version integer NOT NULL,
  sha256 text NOT NULL,
  signed_by uuid NOT NULL,
  given_at timestamp with time zone NOT NULL,
  expires_on date,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  revocation_reason text,
  CONSTRAINT mandate_gives_a_power CHECK (((powers <> '{}'::text[]) AND (powers <@ ARRAY['sign'::text, 'submit'::text]))),
  CONSTRAINT mandate_has_a_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT mandate_is_to_another CHECK ((organisation_id <> lead_organisation_id)),
  CONSTRAINT revoked_mandate_says_when_and_why CHECK ((((revoked_at IS NULL) = (revoked_by IS NULL)) AND ((revoked_at IS NULL) = (revocation_reason IS NULL)))),
  CONSTRAINT mandate_has_the_words_of_a_text FOREIGN KEY (text_version) REFERENCES consortia.mandate_text(version) ON DELETE RESTRICT,
  CONSTRAINT mandate_is_in_a_consortium FOREIGN KEY (consortium_id) REFERENCES consortia.consortium(id) ON DELETE RESTRICT,
  CONSTRAINT mandate_is_of_a_partner FOREIGN KEY (partner_id) REFERENCES consortia.partner(id) ON DELETE RESTRICT,
  CONSTRAINT mandate_pk PRIMARY KEY (id)
);
CREATE INDEX mandates_of_a_consortium ON consortia.mandate USING btree (consortium_id);
CREATE UNIQUE INDEX one_mandate_in_force_per_partner ON consortia.mandate USING btree (partner_id) WHERE (revoked_at IS NULL);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY mandate_is_changed_round_the_table AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = mandate.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = mandate.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
CREATE POLICY mandate_is_seen_with_its_consortium AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE (c.id = mandate.consortium_id))));
CREATE POLICY mandate_is_written_round_the_table AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = mandate.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE consortia.mandate_text (
  version integer NOT NULL,
  valid_from date NOT NULL,
  fr text NOT NULL,
  en text NOT NULL,
  CONSTRAINT mandate_text_version_is_positive CHECK ((version > 0)),
  CONSTRAINT mandate_text_pk PRIMARY KEY (version)
);
GRANT SELECT TO tablee_app;

CREATE TABLE consortia.meeting (
  id uuid NOT NULL,
  consortium_id uuid NOT NULL,
  held_on date NOT NULL,
  topic text NOT NULL,
  minutes text NOT NULL,
  present_ids uuid[] NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  struck_at timestamp with time zone,
  struck_by uuid,
  CONSTRAINT meeting_is_of_several CHECK ((cardinality(present_ids) > 1)),
  CONSTRAINT meeting_struck_out_says_by_whom CHECK (((struck_at IS NULL) = (struck_by IS NULL))),
  CONSTRAINT meeting_is_in_a_consortium FOREIGN KEY (consortium_id) REFERENCES consortia.consortium(id) ON DELETE RESTRICT,
  CONSTRAINT meeting_pk PRIMARY KEY (id)
);
CREATE INDEX meetings_of_a_consortium ON consortia.meeting USING btree (consortium_id, held_on);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY meeting_is_changed_round_the_table AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = meeting.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = meeting.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
CREATE POLICY meeting_is_seen_with_its_consortium AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE (c.id = meeting.consortium_id))));
CREATE POLICY meeting_is_written_round_the_table AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = meeting.consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE consortia.partner (
  id uuid NOT NULL,
  consortium_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  college text NOT NULL,
  joined_at timestamp with time zone NOT NULL,
  left_at timestamp with time zone,
  departure text,
  CONSTRAINT partner_leaves_after_it_joins CHECK ((left_at >= joined_at)),
  CONSTRAINT partner_role_is_known CHECK ((role = ANY (ARRAY['lead'::text, 'funded-partner'::text, 'associated-partner'::text, 'contributor'::text]))),
  CONSTRAINT partner_who_left_says_how CHECK ((((left_at IS NULL) = (departure IS NULL)) AND (departure = ANY (ARRAY['left'::text, 'removed'::text])))),
  CONSTRAINT partner_is_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT partner_is_in_a_consortium FOREIGN KEY (consortium_id) REFERENCES consortia.consortium(id) ON DELETE RESTRICT,
  CONSTRAINT partner_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX one_lead_per_consortium ON consortia.partner USING btree (consortium_id) WHERE ((left_at IS NULL) AND (role = 'lead'::text));
CREATE UNIQUE INDEX one_place_per_organisation_in_a_consortium ON consortia.partner USING btree (consortium_id, organisation_id) WHERE (left_at IS NULL);
CREATE INDEX partners_by_organisation ON consortia.partner USING btree (organisation_id);
CREATE TRIGGER partner_changes_who_reads_its_consortium AFTER INSERT OR UPDATE OF left_at ON consortia.partner FOR EACH ROW WHEN ((new.role <> 'lead'::text)) EXECUTE FUNCTION consortia.refresh_readers();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_is_kept_by_its_owner AS PERMISSIVE FOR ALL
  USING true
  WITH CHECK true;
CREATE POLICY partner_is_seen_round_the_table AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE (c.id = partner.consortium_id))));
CREATE POLICY partner_joins_by_itself AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY partner_leaves_or_is_removed_by_the_lead AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE ((c.id = partner.consortium_id) AND (c.lead_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE ((c.id = partner.consortium_id) AND (c.lead_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE consortia."right" (
  id uuid NOT NULL,
  consortium_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  person_id uuid NOT NULL,
  part text NOT NULL,
  level text NOT NULL,
  given_by uuid NOT NULL,
  given_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  ended_by uuid,
  CONSTRAINT right_is_on_a_part CHECK ((part ~ '^((sections|financing-plan|documents|charter)|sections/[a-z0-9-]+|(budgets|documents)/[0-9a-f-]{36})$'::text)),
  CONSTRAINT right_level_is_known CHECK ((level = ANY (ARRAY['view'::text, 'comment'::text, 'edit'::text, 'manage'::text]))),
  CONSTRAINT right_taken_back_says_by_whom CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  CONSTRAINT right_is_held_by_a_person FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE RESTRICT,
  CONSTRAINT right_is_held_for_a_partner FOREIGN KEY (partner_id) REFERENCES consortia.partner(id) ON DELETE RESTRICT,
  CONSTRAINT right_is_in_a_consortium FOREIGN KEY (consortium_id) REFERENCES consortia.consortium(id) ON DELETE RESTRICT,
  CONSTRAINT right_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX one_right_per_person_and_part ON consortia."right" USING btree (consortium_id, person_id, part) WHERE (ended_at IS NULL);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY right_is_given_round_the_table AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = "right".consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
CREATE POLICY right_is_seen_with_its_consortium AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.consortium c
  WHERE (c.id = "right".consortium_id))));
CREATE POLICY right_is_taken_back_round_the_table AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = "right".consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT
   FROM consortia.partner p
  WHERE ((p.consortium_id = "right".consortium_id) AND (p.left_at IS NULL) AND (p.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE deliberation.agenda_item (
  session_id uuid NOT NULL,
  application_id uuid NOT NULL,
  "position" integer NOT NULL,
  conclusion text,
  tally jsonb,
  concluded_at timestamp with time zone,
  CONSTRAINT concluded_item_has_words_and_a_tally CHECK ((((concluded_at IS NULL) = (conclusion IS NULL)) AND ((concluded_at IS NULL) = (tally IS NULL)))),
  CONSTRAINT agenda_item_is_an_application FOREIGN KEY (application_id) REFERENCES applications.application(id) ON DELETE RESTRICT,
  CONSTRAINT agenda_item_is_of_a_session FOREIGN KEY (session_id) REFERENCES deliberation.session(id) ON DELETE RESTRICT,
  CONSTRAINT agenda_item_pk PRIMARY KEY (session_id, application_id)
);
CREATE INDEX agenda_items_by_application ON deliberation.agenda_item USING btree (application_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY agenda_item_is_its_funders AS PERMISSIVE FOR ALL
  USING ((EXISTS ( SELECT 1
   FROM deliberation.session n
  WHERE (n.id = agenda_item.session_id))) AND (EXISTS ( SELECT 1
   FROM assessment.assessment s
  WHERE (s.application_id = agenda_item.application_id))))
  WITH CHECK ((EXISTS ( SELECT 1
   FROM deliberation.session n
  WHERE (n.id = agenda_item.session_id))) AND (EXISTS ( SELECT 1
   FROM assessment.assessment s
  WHERE (s.application_id = agenda_item.application_id))));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE deliberation.allocation (
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  method text NOT NULL,
  status text NOT NULL,
  refusals jsonb NOT NULL,
  general_cents bigint NOT NULL,
  risk_cents bigint NOT NULL,
  session_id uuid,
  computed_by uuid NOT NULL,
  computed_at timestamp with time zone NOT NULL,
  CONSTRAINT allocation_method_is_known CHECK ((method = ANY (ARRAY['ranked'::text, 'threshold-floor-prorata'::text, 'equal-share'::text, 'deliberative'::text]))),
  CONSTRAINT allocation_status_is_known CHECK ((status = ANY (ARRAY['computed'::text, 'to-deliberate'::text]))),
  CONSTRAINT only_what_is_not_computed_has_a_session CHECK (((status = 'to-deliberate'::text) = (session_id IS NOT NULL))),
  CONSTRAINT allocation_is_on_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT allocation_is_settled_by_a_session FOREIGN KEY (session_id) REFERENCES deliberation.session(id) ON DELETE RESTRICT,
  CONSTRAINT allocation_pk PRIMARY KEY (id)
);
CREATE INDEX allocations_by_call ON deliberation.allocation USING btree (call_id, computed_at, id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY allocation_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE deliberation.allocation_row (
  allocation_id uuid NOT NULL,
  application_id uuid NOT NULL,
  "position" integer NOT NULL,
  score_hundredths integer,
  requested_cents bigint NOT NULL,
  viable_minimum_cents bigint,
  amount_cents bigint NOT NULL,
  pool text NOT NULL,
  because jsonb NOT NULL,
  CONSTRAINT allocated_amount_is_within_the_request CHECK (((amount_cents >= 0) AND (amount_cents <= requested_cents))),
  CONSTRAINT allocation_pool_is_known CHECK ((pool = ANY (ARRAY['general'::text, 'risk'::text]))),
  CONSTRAINT allocation_row_is_of_an_allocation FOREIGN KEY (allocation_id) REFERENCES deliberation.allocation(id) ON DELETE RESTRICT,
  CONSTRAINT allocation_row_pk PRIMARY KEY (allocation_id, application_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY allocation_row_is_its_funders AS PERMISSIVE FOR ALL
  USING ((EXISTS ( SELECT 1
   FROM deliberation.allocation n
  WHERE (n.id = allocation_row.allocation_id))) AND (EXISTS ( SELECT 1
   FROM assessment.assessment s
  WHERE (s.application_id = allocation_row.application_id))))
  WITH CHECK ((EXISTS ( SELECT 1
   FROM deliberation.allocation n
  WHERE (n.id = allocation_row.allocation_id))) AND (EXISTS ( SELECT 1
   FROM assessment.assessment s
  WHERE (s.application_id = allocation_row.application_id))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE deliberation.appeal (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  status text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  grounds text NOT NULL,
  organisation_id uuid NOT NULL,
  filed_by uuid NOT NULL,
  filed_at timestamp with time zone NOT NULL,
  answer_due_at timestamp with time zone NOT NULL,
  mediator text,
  mediation_due_at timestamp with time zone,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  CONSTRAINT answered_appeal_has_words_and_a_person CHECK ((((status = ANY (ARRAY['upheld'::text, 'dismissed'::text])) = (answered_at IS NOT NULL)) AND ((answered_at IS NULL) = (answer IS NULL)) AND ((answered_at IS NULL) = (answered_by IS NULL)))),
  CONSTRAINT appeal_status_is_known CHECK ((status = ANY (ARRAY['filed'::text, 'in-mediation'::text, 'upheld'::text, 'dismissed'::text]))),
  CONSTRAINT mediation_has_a_mediator_and_a_deadline CHECK ((((mediator IS NULL) = (mediation_due_at IS NULL)) AND ((status <> 'in-mediation'::text) OR (mediator IS NOT NULL)))),
  CONSTRAINT appeal_is_against_a_decision FOREIGN KEY (decision_id) REFERENCES assessment.decision(id) ON DELETE RESTRICT,
  CONSTRAINT appeal_pk PRIMARY KEY (id),
  CONSTRAINT one_appeal_per_decision UNIQUE (decision_id)
);
CREATE INDEX appeals_by_application ON deliberation.appeal USING btree (application_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY appeal_is_its_parties AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = appeal.application_id))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (EXISTS ( SELECT 1
   FROM applications.application a
  WHERE (a.id = appeal.application_id))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE deliberation.minutes (
  session_id uuid NOT NULL,
  content jsonb NOT NULL,
  sha256 text NOT NULL,
  drawn_up_at timestamp with time zone NOT NULL,
  signed_at timestamp with time zone,
  signed_by uuid,
  CONSTRAINT signature_has_a_person_and_an_instant CHECK (((signed_at IS NULL) = (signed_by IS NULL))),
  CONSTRAINT minutes_are_of_a_session FOREIGN KEY (session_id) REFERENCES deliberation.session(id) ON DELETE RESTRICT,
  CONSTRAINT minutes_pk PRIMARY KEY (session_id)
);
CREATE TRIGGER signed_minutes_are_never_changed BEFORE DELETE OR UPDATE ON deliberation.minutes FOR EACH ROW WHEN ((old.signed_at IS NOT NULL)) EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY minutes_is_its_funders AS PERMISSIVE FOR ALL
  USING (EXISTS ( SELECT 1
   FROM deliberation.session n
  WHERE (n.id = minutes.session_id)))
  WITH CHECK (EXISTS ( SELECT 1
   FROM deliberation.session n
  WHERE (n.id = minutes.session_id)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE deliberation."position" (
  session_id uuid NOT NULL,
  application_id uuid NOT NULL,
  person_id uuid NOT NULL,
  stance text NOT NULL,
  reason text NOT NULL,
  stated_at timestamp with time zone NOT NULL,
  CONSTRAINT all_but_consent_have_a_reason CHECK (((stance = 'consent'::text) OR (btrim(reason) <> ''::text))),
  CONSTRAINT stance_is_known CHECK ((stance = ANY (ARRAY['consent'::text, 'reservation'::text, 'objection'::text]))),
  CONSTRAINT position_is_of_a_person FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE RESTRICT,
  CONSTRAINT position_is_on_a_file FOREIGN KEY (session_id, application_id) REFERENCES deliberation.agenda_item(session_id, application_id) ON DELETE RESTRICT,
  CONSTRAINT position_pk PRIMARY KEY (session_id, application_id, person_id)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY position_is_its_funders AS PERMISSIVE FOR ALL
  USING ((EXISTS ( SELECT 1
   FROM deliberation.session n
  WHERE (n.id = "position".session_id))) AND (EXISTS ( SELECT 1
   FROM assessment.assessment s
  WHERE (s.application_id = "position".application_id))))
  WITH CHECK ((EXISTS ( SELECT 1
   FROM deliberation.session n
  WHERE (n.id = "position".session_id))) AND (EXISTS ( SELECT 1
   FROM assessment.assessment s
  WHERE (s.application_id = "position".application_id))));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE deliberation.proposal (
  application_id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  allocation_id uuid NOT NULL,
  amount_cents bigint NOT NULL,
  pool text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  CONSTRAINT proposal_is_not_negative CHECK ((amount_cents >= 0)),
  CONSTRAINT proposal_follows_an_allocation FOREIGN KEY (allocation_id) REFERENCES deliberation.allocation(id) ON DELETE RESTRICT,
  CONSTRAINT proposal_pk PRIMARY KEY (application_id)
);
CREATE INDEX proposals_by_call ON deliberation.proposal USING btree (call_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY proposal_is_its_funders AS PERMISSIVE FOR ALL
  USING ((( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM assessment.assessment s
  WHERE (s.application_id = proposal.application_id))))
  WITH CHECK ((( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))) AND (EXISTS ( SELECT 1
   FROM assessment.assessment s
  WHERE (s.application_id = proposal.application_id))));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE deliberation.session (
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  title text NOT NULL,
  planned_at timestamp with time zone NOT NULL,
  status text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  chair_id uuid,
  colleges jsonb NOT NULL,
  members jsonb NOT NULL,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  CONSTRAINT open_session_has_a_chair CHECK (((status = 'planned'::text) OR (chair_id IS NOT NULL))),
  CONSTRAINT session_status_is_known CHECK ((status = ANY (ARRAY['planned'::text, 'open'::text, 'closed'::text, 'signed'::text]))),
  CONSTRAINT session_is_on_a_call FOREIGN KEY (call_id) REFERENCES calls.call(id) ON DELETE RESTRICT,
  CONSTRAINT session_pk PRIMARY KEY (id)
);
CREATE INDEX sessions_by_call ON deliberation.session USING btree (call_id, planned_at, id);
CREATE TRIGGER signed_session_is_never_changed BEFORE DELETE OR UPDATE ON deliberation.session FOR EACH ROW WHEN ((old.status = 'signed'::text)) EXECUTE FUNCTION deliberation.refuse_change_of_what_is_signed();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY session_is_its_funders AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE deliberation.time_limit (
  code text NOT NULL,
  valid_from date NOT NULL,
  months integer NOT NULL,
  source text NOT NULL,
  CONSTRAINT time_limit_is_positive CHECK ((months > 0)),
  CONSTRAINT time_limit_pk PRIMARY KEY (code, valid_from)
);
GRANT SELECT TO tablee_app;

CREATE TABLE grants.bank_statement (
  id uuid NOT NULL,
  funder_id uuid NOT NULL,
  reference text NOT NULL,
  sha256 text NOT NULL,
  imported_at timestamp with time zone NOT NULL,
  imported_by uuid NOT NULL,
  CONSTRAINT bank_statement_is_of_a_funder FOREIGN KEY (funder_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT bank_statement_pk PRIMARY KEY (id),
  CONSTRAINT one_import_per_statement UNIQUE (funder_id, sha256)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_statement_is_read_by_who_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY bank_statement_is_written_by_who_pays AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE grants."grant" (
  agreement_id uuid NOT NULL,
  reference text NOT NULL,
  title text NOT NULL,
  funder_id uuid NOT NULL,
  lead_organisation_id uuid NOT NULL,
  is_paid_through_lead boolean NOT NULL,
  revision_number integer NOT NULL,
  granted_cents bigint NOT NULL,
  reader_organisation_ids uuid[] NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  CONSTRAINT grant_is_something CHECK ((granted_cents > 0)),
  CONSTRAINT grant_is_of_an_agreement FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id) ON DELETE RESTRICT,
  CONSTRAINT grant_pk PRIMARY KEY (agreement_id)
);
CREATE INDEX grants_by_funder ON grants."grant" USING btree (funder_id, opened_at, agreement_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY grant_is_amended_by_the_house AS PERMISSIVE FOR UPDATE
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
CREATE POLICY grant_is_read_by_who_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
CREATE POLICY grant_is_written_by_who_pays AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE grants.instalment (
  id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  number integer NOT NULL,
  payee_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  label jsonb NOT NULL,
  trigger text NOT NULL,
  amount_cents bigint NOT NULL,
  status text NOT NULL DEFAULT 'planned'::text,
  due_on date,
  due_reason text,
  pay_by date,
  suspended_on date,
  paid_on date,
  version integer NOT NULL DEFAULT 1,
  reader_organisation_ids uuid[] NOT NULL,
  CONSTRAINT instalment_is_due_from_a_day CHECK (((status = ANY (ARRAY['planned'::text, 'dropped'::text])) = (due_on IS NULL))),
  CONSTRAINT instalment_is_to_be_paid_by_a_day CHECK (((due_on IS NULL) = (pay_by IS NULL))),
  CONSTRAINT instalment_pays_something CHECK ((amount_cents > 0)),
  CONSTRAINT instalment_status_is_known CHECK ((status = ANY (ARRAY['planned'::text, 'due'::text, 'ordered'::text, 'paid'::text, 'dropped'::text]))),
  CONSTRAINT only_what_is_due_is_suspended CHECK (((suspended_on IS NULL) OR (status = 'due'::text))),
  CONSTRAINT paid_instalment_has_its_day CHECK (((status = 'paid'::text) = (paid_on IS NOT NULL))),
  CONSTRAINT instalment_is_of_a_grant FOREIGN KEY (agreement_id) REFERENCES grants."grant"(agreement_id) ON DELETE RESTRICT,
  CONSTRAINT instalment_pk PRIMARY KEY (id),
  CONSTRAINT one_instalment_per_number_and_payee UNIQUE (agreement_id, number, payee_id)
);
CREATE INDEX instalments_by_funder ON grants.instalment USING btree (funder_id, status, id);
CREATE INDEX instalments_by_payee ON grants.instalment USING btree (payee_id, id);
CREATE INDEX instalments_to_pay ON grants.instalment USING btree (funder_id, pay_by, id) WHERE (status = ANY (ARRAY['due'::text, 'ordered'::text]));
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY instalment_is_followed_by_its_funder AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY instalment_is_read_by_who_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
CREATE POLICY instalment_is_written_by_who_pays AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE grants.payment_file (
  id uuid NOT NULL,
  funder_id uuid NOT NULL,
  reference text NOT NULL,
  execution_on date NOT NULL,
  payer jsonb NOT NULL,
  orders integer NOT NULL,
  total_cents bigint NOT NULL,
  sha256 text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  made_by uuid NOT NULL,
  CONSTRAINT payment_file_pays_something CHECK (((orders > 0) AND (total_cents > 0))),
  CONSTRAINT payment_file_is_of_a_funder FOREIGN KEY (funder_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT payment_file_pk PRIMARY KEY (id),
  CONSTRAINT payment_file_reference_is_unique UNIQUE (reference)
);
CREATE INDEX payment_files_by_funder ON grants.payment_file USING btree (funder_id, made_at, id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY payment_file_is_read_by_who_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY payment_file_is_written_by_who_pays AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE grants.payment_order (
  id uuid NOT NULL,
  reference text NOT NULL,
  funder_id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  instalment_id uuid NOT NULL,
  payee_id uuid NOT NULL,
  amount_cents bigint NOT NULL,
  iban text NOT NULL,
  bic text,
  holder text NOT NULL,
  account_number integer NOT NULL,
  status text NOT NULL DEFAULT 'draft'::text,
  file_id uuid,
  drafted_at timestamp with time zone NOT NULL,
  drafted_by uuid NOT NULL,
  approved_at timestamp with time zone,
  approved_by uuid,
  settled_on date,
  reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT payment_order_is_approved_before_it_is_sent CHECK (((status = ANY (ARRAY['draft'::text, 'cancelled'::text])) OR (approved_by IS NOT NULL))),
  CONSTRAINT payment_order_is_approved_by_another CHECK ((approved_by <> drafted_by)),
  CONSTRAINT payment_order_is_sent_in_a_file CHECK (((status = ANY (ARRAY['sent'::text, 'paid'::text, 'returned'::text])) = (file_id IS NOT NULL))),
  CONSTRAINT payment_order_pays_something CHECK ((amount_cents > 0)),
  CONSTRAINT payment_order_status_is_known CHECK ((status = ANY (ARRAY['draft'::text, 'approved'::text, 'sent'::text, 'paid'::text, 'returned'::text, 'cancelled'::text]))),
  CONSTRAINT payment_order_is_in_a_file FOREIGN KEY (file_id) REFERENCES grants.payment_file(id) ON DELETE RESTRICT,
  CONSTRAINT payment_order_is_of_an_instalment FOREIGN KEY (instalment_id) REFERENCES grants.instalment(id) ON DELETE RESTRICT,
  CONSTRAINT payment_order_pk PRIMARY KEY (id),
  CONSTRAINT payment_order_reference_is_unique UNIQUE (reference)
);
CREATE UNIQUE INDEX one_live_order_per_instalment ON grants.payment_order USING btree (instalment_id) WHERE (status <> ALL (ARRAY['returned'::text, 'cancelled'::text]));
CREATE INDEX payment_orders_by_file ON grants.payment_order USING btree (file_id, id);
CREATE INDEX payment_orders_by_funder ON grants.payment_order USING btree (funder_id, drafted_at, id);
CREATE INDEX payment_orders_by_instalment ON grants.payment_order USING btree (instalment_id, id);
CREATE INDEX payment_orders_to_send ON grants.payment_order USING btree (funder_id, id) WHERE (status = 'approved'::text);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY payment_order_is_followed_by_its_funder AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY payment_order_is_read_by_who_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY payment_order_is_written_by_who_pays AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE grants.recovery (
  id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  payee_id uuid NOT NULL,
  ground text NOT NULL,
  amount_cents bigint NOT NULL,
  received_cents bigint NOT NULL,
  waived_cents bigint NOT NULL,
  waiver text,
  asked_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  reader_organisation_ids uuid[] NOT NULL,
  CONSTRAINT recovery_asks_something CHECK ((amount_cents > 0)),
  CONSTRAINT recovery_ground_is_known CHECK ((ground = ANY (ARRAY['settlement'::text, 'amendment'::text]))),
  CONSTRAINT recovery_is_no_more_than_was_asked CHECK (((received_cents >= 0) AND (waived_cents >= 0) AND ((received_cents + waived_cents) <= amount_cents))),
  CONSTRAINT waiver_says_why CHECK (((waived_cents > 0) = (waiver IS NOT NULL))),
  CONSTRAINT recovery_is_of_a_grant FOREIGN KEY (agreement_id) REFERENCES grants."grant"(agreement_id) ON DELETE RESTRICT,
  CONSTRAINT recovery_pk PRIMARY KEY (id)
);
CREATE INDEX recoveries_by_agreement ON grants.recovery USING btree (agreement_id, id);
CREATE INDEX recoveries_by_funder ON grants.recovery USING btree (funder_id, id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY recovery_is_asked_by_the_house AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
CREATE POLICY recovery_is_followed_by_its_funder AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY recovery_is_read_by_who_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE grants.statement_line (
  id uuid NOT NULL,
  statement_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  "position" integer NOT NULL,
  bank_key text NOT NULL,
  booked_on date NOT NULL,
  direction text NOT NULL,
  amount_cents bigint NOT NULL,
  end_to_end text,
  counterparty text,
  remittance text,
  is_return boolean NOT NULL,
  standing text NOT NULL,
  order_id uuid,
  file_id uuid,
  note text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT line_set_aside_says_why CHECK (((standing <> 'set-aside'::text) OR (note IS NOT NULL))),
  CONSTRAINT matched_line_has_what_it_settles CHECK (((standing = 'matched'::text) = (num_nonnulls(order_id, file_id) = 1))),
  CONSTRAINT statement_line_direction_is_known CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  CONSTRAINT statement_line_moves_something CHECK ((amount_cents > 0)),
  CONSTRAINT statement_line_standing_is_known CHECK ((standing = ANY (ARRAY['open'::text, 'matched'::text, 'set-aside'::text]))),
  CONSTRAINT statement_line_is_about_a_file FOREIGN KEY (file_id) REFERENCES grants.payment_file(id) ON DELETE RESTRICT,
  CONSTRAINT statement_line_is_about_an_order FOREIGN KEY (order_id) REFERENCES grants.payment_order(id) ON DELETE RESTRICT,
  CONSTRAINT statement_line_is_of_a_statement FOREIGN KEY (statement_id) REFERENCES grants.bank_statement(id) ON DELETE RESTRICT,
  CONSTRAINT statement_line_pk PRIMARY KEY (id),
  CONSTRAINT one_line_per_movement UNIQUE (funder_id, bank_key)
);
CREATE INDEX statement_lines_by_file ON grants.statement_line USING btree (file_id);
CREATE INDEX statement_lines_by_funder ON grants.statement_line USING btree (funder_id, booked_on, id);
CREATE INDEX statement_lines_by_order ON grants.statement_line USING btree (order_id);
CREATE INDEX statement_lines_by_statement ON grants.statement_line USING btree (statement_id, "position");
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY statement_line_is_read_by_who_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY statement_line_is_settled_by_its_funder AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY statement_line_is_written_by_who_pays AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE grants.suspension (
  id uuid NOT NULL,
  instalment_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  reason text NOT NULL,
  suspended_on date NOT NULL,
  suspended_at timestamp with time zone NOT NULL,
  suspended_by uuid NOT NULL,
  resumed_on date,
  resumed_by uuid,
  reader_organisation_ids uuid[] NOT NULL,
  CONSTRAINT resumed_suspension_has_its_day CHECK (((resumed_on IS NULL) = (resumed_by IS NULL))),
  CONSTRAINT suspension_ends_after_it_began CHECK ((resumed_on >= suspended_on)),
  CONSTRAINT suspension_is_of_an_instalment FOREIGN KEY (instalment_id) REFERENCES grants.instalment(id) ON DELETE RESTRICT,
  CONSTRAINT suspension_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX one_open_suspension_per_instalment ON grants.suspension USING btree (instalment_id) WHERE (resumed_on IS NULL);
CREATE INDEX suspensions_by_instalment ON grants.suspension USING btree (instalment_id, suspended_at);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY suspension_is_ended_by_the_funder AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY suspension_is_read_by_who_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
CREATE POLICY suspension_is_written_by_who_pays AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE identity.membership (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  roles text[] NOT NULL,
  granted_by uuid,
  since timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  version integer NOT NULL,
  CONSTRAINT membership_ends_after_it_begins CHECK ((ended_at >= since)),
  CONSTRAINT membership_has_roles CHECK ((cardinality(roles) > 0)),
  CONSTRAINT membership_roles_are_known CHECK ((roles <@ ARRAY['administrator'::text, 'officer'::text, 'reviewer'::text, 'decision-maker'::text, 'representative'::text, 'contributor'::text, 'auditor'::text])),
  CONSTRAINT membership_version_is_positive CHECK ((version > 0)),
  CONSTRAINT membership_is_in_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT membership_is_of_a_person FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE RESTRICT,
  CONSTRAINT membership_was_granted_by_a_person FOREIGN KEY (granted_by) REFERENCES identity.person(id) ON DELETE RESTRICT,
  CONSTRAINT membership_pk PRIMARY KEY (id)
);
CREATE INDEX memberships_by_organisation ON identity.membership USING btree (organisation_id);
CREATE UNIQUE INDEX one_open_membership_per_person_and_organisation ON identity.membership USING btree (person_id, organisation_id) WHERE (ended_at IS NULL);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY membership_is_changed_within_the_organisation AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY membership_is_granted_within_the_organisation AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY membership_is_read_by_its_person_and_organisation AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE identity.password_reset (
  id uuid NOT NULL,
  email text NOT NULL,
  ip_prefix text,
  token_hash bytea NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT password_reset_email_is_in_lower_case CHECK ((email = lower(email))),
  CONSTRAINT password_reset_expires_after_it_is_asked CHECK ((expires_at > asked_at)),
  CONSTRAINT password_reset_token_is_hashed CHECK ((octet_length(token_hash) = 32)),
  CONSTRAINT password_reset_pk PRIMARY KEY (id),
  CONSTRAINT one_password_reset_per_token UNIQUE (token_hash)
);
CREATE INDEX password_resets_by_email ON identity.password_reset USING btree (email, asked_at);
CREATE INDEX password_resets_by_expiry ON identity.password_reset USING btree (expires_at);
CREATE INDEX password_resets_by_place ON identity.password_reset USING btree (ip_prefix, asked_at);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY password_reset_is_for_the_system AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE identity.person (
  id uuid NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  email text NOT NULL,
  language text NOT NULL,
  version integer NOT NULL,
  registered_at timestamp with time zone NOT NULL,
  CONSTRAINT person_email_is_in_lower_case CHECK ((email = lower(email))),
  CONSTRAINT person_language_is_spoken_here CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  CONSTRAINT person_version_is_positive CHECK ((version > 0)),
  CONSTRAINT person_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX one_person_per_email ON identity.person USING btree (email);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY person_changes_itself AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (id = ( SELECT platform.actor_id() AS actor_id)))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (id = ( SELECT platform.actor_id() AS actor_id)));
CREATE POLICY person_is_known_to_itself_and_to_its_colleagues AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (id = ( SELECT platform.actor_id() AS actor_id)) OR (id IN ( SELECT m.person_id
   FROM identity.membership m
  WHERE ((m.ended_at IS NULL) AND (m.organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
CREATE POLICY person_is_named_by_the_owner AS PERMISSIVE FOR SELECT
  USING true;
CREATE POLICY person_is_registered_by_the_house AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE ledger.account (
  id uuid NOT NULL,
  keeper_id uuid NOT NULL,
  path text NOT NULL,
  number text NOT NULL,
  name jsonb NOT NULL,
  normal text NOT NULL,
  floor_cents bigint,
  party_id uuid,
  opened_on date NOT NULL,
  closed_on date,
  CONSTRAINT account_closes_after_it_opens CHECK ((closed_on >= opened_on)),
  CONSTRAINT account_number_is_of_the_chart CHECK ((number ~ '^[1-8][0-9]{2,7}$'::text)),
  CONSTRAINT account_side_is_known CHECK ((normal = ANY (ARRAY['debit'::text, 'credit'::text]))),
  CONSTRAINT account_is_kept_by_an_organisation FOREIGN KEY (keeper_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT account_pk PRIMARY KEY (id),
  CONSTRAINT account_has_its_keeper UNIQUE (id, keeper_id),
  CONSTRAINT one_account_per_path UNIQUE (keeper_id, path)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY account_is_followed_by_its_keeper AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (keeper_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (keeper_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY account_is_read_by_its_keeper AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (keeper_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY account_is_written_in_its_books AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (keeper_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE ledger.closing (
  id uuid NOT NULL,
  keeper_id uuid NOT NULL,
  until date NOT NULL,
  closed_at timestamp with time zone NOT NULL,
  closed_by uuid NOT NULL,
  CONSTRAINT closing_is_of_an_organisation FOREIGN KEY (keeper_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT closing_pk PRIMARY KEY (id),
  CONSTRAINT one_closing_per_day UNIQUE (keeper_id, until)
);
CREATE TRIGGER closing_is_never_emptied BEFORE TRUNCATE ON ledger.closing FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER closing_never_changes BEFORE DELETE OR UPDATE ON ledger.closing FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY closing_is_read_by_its_keeper AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (keeper_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY closing_is_written_in_its_books AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (keeper_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE ledger.entry (
  id uuid NOT NULL,
  keeper_id uuid NOT NULL,
  kind text NOT NULL,
  cause_kind text NOT NULL,
  cause_id text NOT NULL,
  label jsonb NOT NULL,
  value_date date NOT NULL,
  booked_on date NOT NULL,
  booked_at timestamp with time zone NOT NULL,
  booked_by uuid,
  reverses_id uuid,
  fingerprint text NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  CONSTRAINT entry_is_not_booked_before_its_value CHECK ((booked_on >= value_date)),
  CONSTRAINT entry_is_kept_by_an_organisation FOREIGN KEY (keeper_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT entry_reverses_another FOREIGN KEY (reverses_id) REFERENCES ledger.entry(id) ON DELETE RESTRICT,
  CONSTRAINT entry_pk PRIMARY KEY (id),
  CONSTRAINT entry_has_its_keeper UNIQUE (id, keeper_id, booked_on),
  CONSTRAINT entry_is_reversed_once UNIQUE (reverses_id),
  CONSTRAINT one_entry_per_cause UNIQUE (keeper_id, kind, cause_id)
);
CREATE INDEX entries_by_cause ON ledger.entry USING btree (cause_kind, cause_id);
CREATE INDEX entries_by_keeper ON ledger.entry USING btree (keeper_id, booked_on, id);
CREATE INDEX entries_by_transaction ON ledger.entry USING btree (xid, id);
CREATE CONSTRAINT TRIGGER entry_adds_up_to_zero AFTER INSERT ON ledger.entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.refuse_unbalanced_entry();
CREATE TRIGGER entry_is_in_an_open_period BEFORE INSERT ON ledger.entry FOR EACH ROW EXECUTE FUNCTION ledger.refuse_closed_period();
CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER entry_never_changes BEFORE DELETE OR UPDATE ON ledger.entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY entry_is_read_by_its_keeper AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (keeper_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY entry_is_written_in_its_books AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (keeper_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE ledger.posting (
  entry_id uuid NOT NULL,
  line integer NOT NULL,
  keeper_id uuid NOT NULL,
  account_id uuid NOT NULL,
  booked_on date NOT NULL,
  side text NOT NULL,
  amount_cents bigint NOT NULL,
  party_id uuid,
  contract_id uuid,
  component text,
  CONSTRAINT posting_moves_something CHECK ((amount_cents > 0)),
  CONSTRAINT posting_side_is_known CHECK ((side = ANY (ARRAY['debit'::text, 'credit'::text]))),
  CONSTRAINT posting_is_of_an_entry FOREIGN KEY (entry_id, keeper_id, booked_on) REFERENCES ledger.entry(id, keeper_id, booked_on) ON DELETE RESTRICT,
  CONSTRAINT posting_is_to_an_account_of_the_same_books FOREIGN KEY (account_id, keeper_id) REFERENCES ledger.account(id, keeper_id) ON DELETE RESTRICT,
  CONSTRAINT posting_pk PRIMARY KEY (entry_id, line)
);
CREATE INDEX postings_by_account ON ledger.posting USING btree (account_id, booked_on, entry_id) INCLUDE (side, amount_cents);
CREATE INDEX postings_by_contract ON ledger.posting USING btree (contract_id, account_id);
CREATE INDEX postings_by_keeper ON ledger.posting USING btree (keeper_id, booked_on) INCLUDE (account_id, side, amount_cents);
CREATE TRIGGER account_keeps_its_floor AFTER INSERT ON ledger.posting REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_floors();
CREATE TRIGGER posting_is_never_emptied BEFORE TRUNCATE ON ledger.posting FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER posting_never_changes BEFORE DELETE OR UPDATE ON ledger.posting FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER postings_are_fit AFTER INSERT ON ledger.posting REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_unfit_postings();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY posting_is_read_by_its_keeper AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (keeper_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY posting_is_written_in_its_books AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (keeper_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE ledger.seal (
  keeper_id uuid NOT NULL,
  number bigint NOT NULL,
  entry_id uuid NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamp with time zone NOT NULL,
  CONSTRAINT seal_counts_from_one CHECK ((number > 0)),
  CONSTRAINT seal_is_of_an_entry FOREIGN KEY (entry_id) REFERENCES ledger.entry(id) ON DELETE RESTRICT,
  CONSTRAINT seal_pk PRIMARY KEY (keeper_id, number),
  CONSTRAINT entry_is_sealed_once UNIQUE (entry_id)
);
CREATE TRIGGER seal_is_never_emptied BEFORE TRUNCATE ON ledger.seal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER seal_never_changes BEFORE DELETE OR UPDATE ON ledger.seal FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY seal_is_read_by_its_keeper AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (keeper_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY seal_is_set_by_the_house AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE legal_figures.figure (
  code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  value numeric NOT NULL,
  unit text NOT NULL,
  source text NOT NULL,
  CONSTRAINT figure_code_is_readable CHECK ((code ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'::text)),
  CONSTRAINT figure_ends_after_it_begins CHECK ((valid_to >= valid_from)),
  CONSTRAINT figure_says_its_source CHECK ((source <> ''::text)),
  CONSTRAINT figure_unit_is_known CHECK ((unit = ANY (ARRAY['EUR'::text, 'percent'::text, 'days'::text, 'working-days'::text, 'months'::text, 'years'::text]))),
  CONSTRAINT figure_pk PRIMARY KEY (code, valid_from)
);
GRANT SELECT TO tablee_app;

CREATE TABLE notifications.message (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  event_id uuid NOT NULL,
  kind text NOT NULL,
  params jsonb NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  written_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  CONSTRAINT message_is_to_a_person FOREIGN KEY (person_id) REFERENCES identity.person(id) ON DELETE RESTRICT,
  CONSTRAINT message_pk PRIMARY KEY (id),
  CONSTRAINT one_message_per_person_and_event UNIQUE (event_id, person_id)
);
CREATE INDEX messages_by_person ON notifications.message USING btree (person_id, written_at, id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY message_is_its_persons AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (person_id = ( SELECT platform.actor_id() AS actor_id)));
GRANT DELETE, INSERT, SELECT TO tablee_app;

CREATE TABLE organisations.bank_details (
  organisation_id uuid NOT NULL,
  number integer NOT NULL,
  iban text NOT NULL,
  bic text,
  holder text NOT NULL,
  proof_id uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT bank_details_are_numbered_from_one CHECK ((number > 0)),
  CONSTRAINT bank_details_iban_is_well_formed CHECK ((iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'::text)),
  CONSTRAINT bank_details_are_of_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT bank_details_are_proven FOREIGN KEY (proof_id) REFERENCES organisations.document(id) ON DELETE RESTRICT,
  CONSTRAINT bank_details_pk PRIMARY KEY (organisation_id, number)
);
CREATE TRIGGER bank_details_is_added_never_changed BEFORE DELETE OR UPDATE ON organisations.bank_details FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_details_is_added_by_its_organisation AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY bank_details_is_read_by_who_it_is_opened_to AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (EXISTS ( SELECT 1
   FROM organisations.vault_reader r
  WHERE ((r.organisation_id = bank_details.organisation_id) AND (r.reader_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE organisations.commitment_text (
  code text NOT NULL,
  valid_from date NOT NULL,
  source text NOT NULL,
  undertakings jsonb NOT NULL,
  CONSTRAINT commitment_text_pk PRIMARY KEY (code)
);
GRANT SELECT TO tablee_app;

CREATE TABLE organisations.document (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  type text NOT NULL,
  issued_on date NOT NULL,
  valid_until date,
  file_id uuid NOT NULL,
  file_name text NOT NULL,
  sha256 text NOT NULL,
  added_at timestamp with time zone NOT NULL,
  added_by uuid NOT NULL,
  withdrawn_at timestamp with time zone,
  version integer NOT NULL,
  CONSTRAINT document_is_valid_after_it_was_issued CHECK ((valid_until >= issued_on)),
  CONSTRAINT document_sha256_is_hexadecimal CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT document_version_is_positive CHECK ((version > 0)),
  CONSTRAINT document_has_its_file FOREIGN KEY (file_id) REFERENCES platform.file(id) ON DELETE RESTRICT,
  CONSTRAINT document_is_of_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT document_pk PRIMARY KEY (id),
  CONSTRAINT one_document_per_type_and_file UNIQUE (organisation_id, type, file_id)
);
CREATE INDEX documents_by_file ON organisations.document USING btree (file_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY document_is_added_by_its_organisation AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY document_is_read_by_who_it_is_opened_to AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (EXISTS ( SELECT 1
   FROM organisations.vault_reader r
  WHERE ((r.organisation_id = document.organisation_id) AND (r.reader_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
CREATE POLICY document_is_withdrawn_by_its_organisation AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE organisations.document_check (
  document_id uuid NOT NULL,
  checker_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  verdict text NOT NULL,
  reason text,
  checked_by uuid NOT NULL,
  checked_at timestamp with time zone NOT NULL,
  CONSTRAINT document_verdict_is_known CHECK ((verdict = ANY (ARRAY['accepted'::text, 'rejected'::text]))),
  CONSTRAINT rejected_document_says_why CHECK (((verdict = 'rejected'::text) = (reason IS NOT NULL))),
  CONSTRAINT document_check_is_of_a_document FOREIGN KEY (document_id) REFERENCES organisations.document(id) ON DELETE RESTRICT,
  CONSTRAINT document_check_is_of_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT document_check_pk PRIMARY KEY (document_id, checker_id, checked_at)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY document_check_is_added_by_its_organisation AS PERMISSIVE FOR INSERT
  WITH CHECK false;
CREATE POLICY document_check_is_read_by_who_it_is_opened_to AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (EXISTS ( SELECT 1
   FROM organisations.vault_reader r
  WHERE ((r.organisation_id = document_check.organisation_id) AND (r.reader_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
CREATE POLICY document_is_checked_by_who_reads_it AS PERMISSIVE FOR INSERT
  WITH CHECK ((checker_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) AND (EXISTS ( SELECT 1
   FROM organisations.document d
  WHERE ((d.id = document_check.document_id) AND (d.organisation_id = document_check.organisation_id)))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE organisations.fragility_scale (
  code text NOT NULL,
  valid_from date NOT NULL,
  source text NOT NULL,
  bounds jsonb NOT NULL,
  points jsonb NOT NULL,
  negative_own_funds_at_best text NOT NULL,
  CONSTRAINT fragility_scale_pk PRIMARY KEY (code)
);
GRANT SELECT TO tablee_app;

CREATE TABLE organisations.merge (
  id uuid NOT NULL,
  kept_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  status text NOT NULL,
  reason text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  kept_agreed_by uuid,
  merged_agreed_by uuid,
  settled_at timestamp with time zone,
  settled_reason text,
  trace jsonb,
  version integer NOT NULL,
  CONSTRAINT merge_is_of_two CHECK ((kept_id <> merged_id)),
  CONSTRAINT merge_status_is_known CHECK ((status = ANY (ARRAY['proposed'::text, 'done'::text, 'declined'::text, 'undone'::text]))),
  CONSTRAINT merge_that_was_done_can_be_undone CHECK (((status <> ALL (ARRAY['done'::text, 'undone'::text])) OR (trace IS NOT NULL))),
  CONSTRAINT merge_version_is_positive CHECK ((version > 0)),
  CONSTRAINT merge_is_of_an_organisation FOREIGN KEY (merged_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT merge_keeps_an_organisation FOREIGN KEY (kept_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT merge_pk PRIMARY KEY (id)
);
CREATE INDEX merges_by_survivor ON organisations.merge USING btree (kept_id);
CREATE UNIQUE INDEX one_open_merge_per_organisation ON organisations.merge USING btree (merged_id) WHERE (status = 'proposed'::text);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY merge_is_read_by_both AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (proposed_by = ( SELECT platform.actor_id() AS actor_id)) OR (ARRAY[kept_id, merged_id] && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
CREATE POLICY merge_is_settled_by_the_house AS PERMISSIVE FOR UPDATE
  USING ( SELECT platform.actor_is_system() AS actor_is_system);
CREATE POLICY merge_is_written_by_the_house AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE organisations.organisation (
  id uuid NOT NULL,
  name text NOT NULL,
  search text NOT NULL,
  legal_form text NOT NULL,
  actor_family text NOT NULL,
  college text NOT NULL,
  college_reason text,
  siren text,
  siret text,
  rna text,
  is_ess boolean NOT NULL,
  seat_territory_id text,
  created_on date,
  version integer NOT NULL,
  registered_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  merged_into_id uuid,
  CONSTRAINT declared_organisation_is_in_a_register CHECK (((legal_form = 'undeclared-group'::text) OR (siren IS NOT NULL) OR (rna IS NOT NULL) OR (merged_into_id IS NOT NULL))),
  CONSTRAINT organisation_is_not_its_own_alias CHECK ((merged_into_id <> id)),
  CONSTRAINT organisation_rna_is_well_formed CHECK ((rna ~ '^W[0-9][A-Z0-9][0-9]{7}$'::text)),
  CONSTRAINT organisation_siren_is_nine_digits CHECK ((siren ~ '^[0-9]{9}$'::text)),
  CONSTRAINT organisation_siret_begins_with_its_siren CHECK (((siret IS NULL) OR ((siret ~ '^[0-9]{14}$'::text) AND (siren IS NOT NULL) AND ("left"(siret, 9) = siren)))),
  CONSTRAINT organisation_version_is_positive CHECK ((version > 0)),
  CONSTRAINT undeclared_group_is_in_no_register CHECK (((legal_form <> 'undeclared-group'::text) OR ((siren IS NULL) AND (siret IS NULL) AND (rna IS NULL)))),
  CONSTRAINT organisation_has_its_seat_somewhere FOREIGN KEY (seat_territory_id) REFERENCES territories.territory(id) ON DELETE RESTRICT,
  CONSTRAINT organisation_is_merged_into_another FOREIGN KEY (merged_into_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT organisation_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX one_organisation_per_rna ON organisations.organisation USING btree (rna);
CREATE UNIQUE INDEX one_organisation_per_siren ON organisations.organisation USING btree (siren);
CREATE INDEX organisations_by_likeness ON organisations.organisation USING gin (search gin_trgm_ops);
CREATE INDEX organisations_by_name ON organisations.organisation USING btree (name, id);
CREATE INDEX organisations_by_seat ON organisations.organisation USING btree (seat_territory_id);
CREATE INDEX organisations_by_survivor ON organisations.organisation USING btree (COALESCE(merged_into_id, id));
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_in_a_register_is_public AS PERMISSIVE FOR SELECT
  USING ((siren IS NOT NULL) OR (rna IS NOT NULL) OR (( SELECT platform.actor_kind() AS actor_kind) = ANY (ARRAY['person'::text, 'client'::text, 'system'::text])));
CREATE POLICY organisation_is_changed_by_its_people AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY organisation_is_registered_by_the_house AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE organisations.register_answer (
  asked text NOT NULL,
  register text NOT NULL,
  answered_at timestamp with time zone NOT NULL,
  entries jsonb NOT NULL,
  CONSTRAINT register_answer_is_a_list CHECK ((jsonb_typeof(entries) = 'array'::text)),
  CONSTRAINT register_answer_pk PRIMARY KEY (asked)
);
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE organisations.republican_commitment (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  text_code text NOT NULL,
  signed_by uuid NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  publication_url text,
  proof_id uuid,
  CONSTRAINT commitment_is_made_known CHECK (((publication_url IS NOT NULL) OR (proof_id IS NOT NULL))),
  CONSTRAINT commitment_is_of_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT commitment_is_on_a_known_text FOREIGN KEY (text_code) REFERENCES organisations.commitment_text(code) ON DELETE RESTRICT,
  CONSTRAINT commitment_is_proven_by_a_document FOREIGN KEY (proof_id) REFERENCES organisations.document(id) ON DELETE RESTRICT,
  CONSTRAINT republican_commitment_pk PRIMARY KEY (id),
  CONSTRAINT one_commitment_per_organisation_and_text UNIQUE (organisation_id, text_code)
);
CREATE TRIGGER republican_commitment_is_added_never_changed BEFORE DELETE OR UPDATE ON organisations.republican_commitment FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY republican_commitment_is_added_by_its_organisation AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY republican_commitment_is_read_by_who_it_is_opened_to AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (EXISTS ( SELECT 1
   FROM organisations.vault_reader r
  WHERE ((r.organisation_id = republican_commitment.organisation_id) AND (r.reader_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE organisations.vault_reader (
  organisation_id uuid NOT NULL,
  reader_id uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  reason text NOT NULL,
  CONSTRAINT vault_is_opened_by_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT vault_is_opened_to_an_organisation FOREIGN KEY (reader_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT vault_reader_pk PRIMARY KEY (organisation_id, reader_id)
);
CREATE INDEX vault_readers_by_reader ON organisations.vault_reader USING btree (reader_id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY vault_is_opened_by_the_house AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
CREATE POLICY vault_reader_is_known_to_both AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (reader_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE organisations.yearly_accounts (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  closed_on date NOT NULL,
  months integer NOT NULL,
  own_funds_cents bigint NOT NULL,
  balance_total_cents bigint NOT NULL,
  working_capital_cents bigint NOT NULL,
  cash_cents bigint NOT NULL,
  charges_cents bigint NOT NULL,
  income_cents bigint NOT NULL,
  largest_income_cents bigint NOT NULL,
  largest_source text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT accounts_are_of_some_months CHECK (((months >= 1) AND (months <= 24))),
  CONSTRAINT accounts_flows_are_not_negative CHECK (((cash_cents >= 0) AND (charges_cents >= 0) AND (largest_income_cents >= 0) AND (income_cents >= largest_income_cents))),
  CONSTRAINT accounts_have_a_balance CHECK ((balance_total_cents > 0)),
  CONSTRAINT accounts_are_of_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT yearly_accounts_pk PRIMARY KEY (id)
);
CREATE INDEX accounts_by_organisation ON organisations.yearly_accounts USING btree (organisation_id, closed_on, recorded_at);
CREATE TRIGGER yearly_accounts_is_added_never_changed BEFORE DELETE OR UPDATE ON organisations.yearly_accounts FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY yearly_accounts_is_added_by_its_organisation AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY yearly_accounts_is_read_by_who_it_is_opened_to AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (EXISTS ( SELECT 1
   FROM organisations.vault_reader r
  WHERE ((r.organisation_id = yearly_accounts.organisation_id) AND (r.reader_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE platform.audit_block (
  number bigint NOT NULL,
  first_position bigint NOT NULL,
  last_position bigint NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_block_is_not_empty CHECK ((last_position >= first_position)),
  CONSTRAINT audit_block_ends_with_a_seal FOREIGN KEY (last_position) REFERENCES platform.audit_seal("position") ON DELETE RESTRICT,
  CONSTRAINT audit_block_pk PRIMARY KEY (number)
);
CREATE TRIGGER audit_block_is_never_changed BEFORE DELETE OR UPDATE ON platform.audit_block FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER audit_block_is_never_emptied BEFORE TRUNCATE ON platform.audit_block FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_block_is_for_the_system AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE platform.audit_entry (
  id uuid NOT NULL,
  seq bigint NOT NULL GENERATED AS IDENTITY,
  at timestamp with time zone NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  organisation_id uuid,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  before_hash bytea,
  after_hash bytea,
  request_id text NOT NULL,
  ip_prefix text,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  kept_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT audit_entry_hashes_are_sha_256 CHECK (((octet_length(before_hash) = 32) AND (octet_length(after_hash) = 32))),
  CONSTRAINT audit_entry_is_by_a_known_kind_of_actor CHECK ((actor_kind = ANY (ARRAY['anonymous'::text, 'person'::text, 'client'::text, 'system'::text]))),
  CONSTRAINT audit_entry_pk PRIMARY KEY (id)
);
CREATE INDEX audit_entries_by_keeping ON platform.audit_entry USING btree (kept_at);
CREATE INDEX audit_entries_by_organisation ON platform.audit_entry USING btree (organisation_id, id);
CREATE INDEX audit_entries_by_subject ON platform.audit_entry USING btree (subject_kind, subject_id);
CREATE TRIGGER audit_entry_is_never_changed BEFORE DELETE OR UPDATE ON platform.audit_entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER audit_entry_is_never_emptied BEFORE TRUNCATE ON platform.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_entries_are_read_by_their_organisation AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY audit_entries_are_written_by_all AS PERMISSIVE FOR INSERT
  WITH CHECK true;
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE platform.audit_seal (
  "position" bigint NOT NULL,
  entry_id uuid NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_seal_hash_is_sha_256 CHECK ((octet_length(hash) = 32)),
  CONSTRAINT audit_seal_position_counts_from_one CHECK (("position" >= 1)),
  CONSTRAINT audit_seal_is_of_an_entry FOREIGN KEY (entry_id) REFERENCES platform.audit_entry(id) ON DELETE RESTRICT,
  CONSTRAINT audit_seal_pk PRIMARY KEY ("position"),
  CONSTRAINT audit_entry_is_sealed_once UNIQUE (entry_id)
);
CREATE TRIGGER audit_seal_is_never_changed BEFORE DELETE OR UPDATE ON platform.audit_seal FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER audit_seal_is_never_emptied BEFORE TRUNCATE ON platform.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_seal_is_for_the_system AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE platform.caught_mail (
  id text NOT NULL,
  seq bigint NOT NULL GENERATED AS IDENTITY,
  recipient text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  html text,
  caught_at timestamp with time zone NOT NULL,
  CONSTRAINT caught_mail_pk PRIMARY KEY (id),
  CONSTRAINT caught_mails_have_an_order UNIQUE (seq)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY caught_mail_is_for_the_system AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE platform.file (
  id uuid NOT NULL,
  owner_organisation_id uuid NOT NULL,
  sent_by uuid NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text NOT NULL,
  storage_key text,
  status text NOT NULL,
  refusal text,
  version integer NOT NULL,
  announced_at timestamp with time zone NOT NULL,
  received_at timestamp with time zone,
  inspected_at timestamp with time zone,
  CONSTRAINT file_has_a_size CHECK ((size_bytes > 0)),
  CONSTRAINT file_is_stored_once_received CHECK ((((status = 'announced'::text) = (received_at IS NULL)) AND ((status <> ALL (ARRAY['pending'::text, 'clean'::text])) OR (storage_key IS NOT NULL)))),
  CONSTRAINT file_says_why_it_was_refused CHECK (((status = ANY (ARRAY['infected'::text, 'refused'::text])) = (refusal IS NOT NULL))),
  CONSTRAINT file_sha256_is_hexadecimal CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT file_status_is_known CHECK ((status = ANY (ARRAY['announced'::text, 'pending'::text, 'clean'::text, 'infected'::text, 'refused'::text]))),
  CONSTRAINT file_version_is_positive CHECK ((version > 0)),
  CONSTRAINT file_pk PRIMARY KEY (id),
  CONSTRAINT one_file_per_storage_key UNIQUE (storage_key)
);
CREATE INDEX files_by_organisation ON platform.file USING btree (owner_organisation_id, id);
CREATE INDEX files_waiting ON platform.file USING btree (announced_at) WHERE (status = ANY (ARRAY['announced'::text, 'pending'::text]));
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY file_is_for_its_organisation AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (owner_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (owner_organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY file_is_shown_by_the_owner AS PERMISSIVE FOR SELECT
  USING true;
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE platform.idempotent_answer (
  principal_id uuid NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  status integer,
  headers jsonb,
  body text,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_key_is_short CHECK (((char_length(key) >= 1) AND (char_length(key) <= 200))),
  CONSTRAINT idempotent_request_is_hashed CHECK ((octet_length(fingerprint) = 32)),
  CONSTRAINT idempotent_answer_pk PRIMARY KEY (principal_id, key)
);
CREATE INDEX idempotent_answers_by_expiry ON platform.idempotent_answer USING btree (expires_at);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY idempotent_answer_is_for_its_caller AS PERMISSIVE FOR ALL
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (principal_id = COALESCE(( SELECT platform.actor_id() AS actor_id), '00000000-0000-0000-0000-000000000000'::uuid)))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (principal_id = COALESCE(( SELECT platform.actor_id() AS actor_id), '00000000-0000-0000-0000-000000000000'::uuid)));
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE platform.inbox_receipt (
  message_id uuid NOT NULL,
  listener text NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT inbox_receipt_pk PRIMARY KEY (message_id, listener)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY inbox_receipt_is_for_the_system AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE platform.mail_delivery (
  id uuid NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  html text,
  queued_at timestamp with time zone NOT NULL,
  reserved_at timestamp with time zone,
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamp with time zone,
  leave_url text,
  CONSTRAINT mail_delivery_pk PRIMARY KEY (id)
);
CREATE INDEX mail_deliveries_by_sending ON platform.mail_delivery USING btree (sent_at) WHERE (sent_at IS NOT NULL);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY mail_delivery_is_for_the_system AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
CREATE POLICY mail_is_queued_by_all AS PERMISSIVE FOR INSERT
  WITH CHECK true;
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE platform.outbox_delivery (
  message_id uuid NOT NULL,
  listener text NOT NULL,
  enqueued_at timestamp with time zone NOT NULL,
  attempts integer NOT NULL DEFAULT 1,
  check_at timestamp with time zone NOT NULL,
  done_at timestamp with time zone,
  dead_at timestamp with time zone,
  last_error text,
  CONSTRAINT outbox_delivery_is_done_or_dead CHECK (((done_at IS NULL) OR (dead_at IS NULL))),
  CONSTRAINT outbox_delivery_is_of_a_message FOREIGN KEY (message_id) REFERENCES platform.outbox_message(id) ON DELETE RESTRICT,
  CONSTRAINT outbox_delivery_pk PRIMARY KEY (message_id, listener)
);
CREATE INDEX outbox_deliveries_dead ON platform.outbox_delivery USING btree (dead_at) WHERE (dead_at IS NOT NULL);
CREATE INDEX outbox_deliveries_to_check ON platform.outbox_delivery USING btree (check_at) WHERE ((done_at IS NULL) AND (dead_at IS NULL));
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_delivery_is_for_the_system AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE platform.outbox_message (
  id uuid NOT NULL,
  seq bigint NOT NULL GENERATED AS IDENTITY,
  name text NOT NULL,
  subject_id text NOT NULL,
  payload jsonb NOT NULL,
  request_id text NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  relayed_at timestamp with time zone,
  CONSTRAINT outbox_message_name_has_a_version CHECK ((name ~ '^[a-z-]+\.[a-z-]+\.v[0-9]+$'::text)),
  CONSTRAINT outbox_message_pk PRIMARY KEY (id)
);
CREATE INDEX outbox_messages_by_age ON platform.outbox_message USING btree (relayed_at) WHERE (relayed_at IS NOT NULL);
CREATE INDEX outbox_messages_to_relay ON platform.outbox_message USING btree (seq) WHERE (relayed_at IS NULL);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_message_is_for_the_system AS PERMISSIVE FOR ALL
  USING ( SELECT platform.actor_is_system() AS actor_is_system)
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
CREATE POLICY outbox_messages_are_told_by_all AS PERMISSIVE FOR INSERT
  WITH CHECK true;
GRANT DELETE, INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE reports.line (
  report_id uuid NOT NULL,
  "position" integer NOT NULL,
  organisation_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  account_code text NOT NULL,
  label text NOT NULL,
  spent_on date NOT NULL,
  amount_cents bigint NOT NULL,
  file_id uuid,
  sha256 text,
  certified_cents bigint,
  deduction text,
  note text,
  reader_organisation_ids uuid[] NOT NULL,
  CONSTRAINT deduction_says_why CHECK ((((certified_cents < amount_cents) IS TRUE) = (deduction IS NOT NULL))),
  CONSTRAINT evidence_has_its_print CHECK (((file_id IS NULL) = (sha256 IS NULL))),
  CONSTRAINT line_is_certified_up_to_what_it_spends CHECK (((certified_cents >= 0) AND (certified_cents <= amount_cents))),
  CONSTRAINT line_spends_something CHECK ((amount_cents > 0)),
  CONSTRAINT line_is_of_a_report FOREIGN KEY (report_id) REFERENCES reports.report(id) ON DELETE RESTRICT,
  CONSTRAINT line_shows_a_file FOREIGN KEY (file_id) REFERENCES platform.file(id) ON DELETE RESTRICT,
  CONSTRAINT line_pk PRIMARY KEY (report_id, "position")
);
CREATE INDEX lines_by_file ON reports.line USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX lines_by_print ON reports.line USING btree (sha256) WHERE (sha256 IS NOT NULL);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY line_is_judged_by_the_funder AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY line_is_opened_by_who_may AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY line_is_read_by_who_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
CREATE POLICY line_is_replaced_by_its_organisation AS PERMISSIVE FOR DELETE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT DELETE, INSERT, SELECT TO tablee_app;

CREATE TABLE reports.report (
  id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  agreement_reference text NOT NULL,
  application_id uuid NOT NULL,
  funder_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  status text NOT NULL DEFAULT 'draft'::text,
  due_on date,
  period_from date,
  period_to date,
  narrative text NOT NULL DEFAULT ''::text,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  settled_at timestamp with time zone,
  settled_by uuid,
  word text,
  version integer NOT NULL DEFAULT 1,
  reader_organisation_ids uuid[] NOT NULL,
  CONSTRAINT report_kind_is_known CHECK ((kind = ANY (ARRAY['interim'::text, 'final'::text]))),
  CONSTRAINT report_period_is_not_reversed CHECK ((period_from <= period_to)),
  CONSTRAINT report_status_is_known CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'accepted'::text]))),
  CONSTRAINT submitted_report_has_its_instant CHECK (((status = 'draft'::text) OR ((submitted_at IS NOT NULL) AND (submitted_by IS NOT NULL)))),
  CONSTRAINT report_is_on_an_agreement FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id) ON DELETE RESTRICT,
  CONSTRAINT report_pk PRIMARY KEY (id),
  CONSTRAINT one_report_per_kind_and_organisation UNIQUE (agreement_id, organisation_id, kind)
);
CREATE INDEX reports_awaited ON reports.report USING btree (due_on, id) WHERE (status = ANY (ARRAY['draft'::text, 'returned'::text]));
CREATE INDEX reports_by_funder ON reports.report USING btree (funder_id, status, id);
CREATE INDEX reports_by_organisation ON reports.report USING btree (organisation_id, id);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY report_is_opened_by_who_may AS PERMISSIVE FOR INSERT
  WITH CHECK ( SELECT platform.actor_is_system() AS actor_is_system);
CREATE POLICY report_is_read_by_who_it_concerns AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (reader_organisation_ids && ( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)));
CREATE POLICY report_is_written_by_its_organisation_and_judged_by_the_funder AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE state_aid.aid (
  id uuid NOT NULL,
  number text,
  organisation_id uuid NOT NULL,
  siren text NOT NULL,
  authority_id uuid,
  authority text NOT NULL,
  agreement_id uuid,
  regulation text NOT NULL,
  instrument text NOT NULL,
  amount_cents bigint NOT NULL,
  equivalent_cents bigint NOT NULL,
  sector text,
  service text,
  status text NOT NULL,
  granted_on date NOT NULL,
  register_due_on date,
  registered_on date,
  register_reference text,
  reminded_at timestamp with time zone,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  CONSTRAINT aid_amounts_are_positive CHECK (((amount_cents > 0) AND (equivalent_cents >= 0))),
  CONSTRAINT aid_instrument_is_known CHECK ((instrument = ANY (ARRAY['GRANT'::text, 'LOAN'::text, 'GUARANTEE'::text, 'EQUITY'::text]))),
  CONSTRAINT aid_regulation_is_known CHECK ((regulation = ANY (ARRAY['GENERAL'::text, 'SGEI'::text]))),
  CONSTRAINT aid_siren_is_nine_digits CHECK ((siren ~ '^[0-9]{9}$'::text)),
  CONSTRAINT aid_status_is_known CHECK ((status = ANY (ARRAY['reserved'::text, 'granted'::text, 'declared'::text, 'released'::text]))),
  CONSTRAINT declared_aid_is_of_no_agreement CHECK (((status = 'released'::text) OR ((status = 'declared'::text) = (agreement_id IS NULL)))),
  CONSTRAINT registered_aid_has_its_reference CHECK (((registered_on IS NULL) = (register_reference IS NULL))),
  CONSTRAINT aid_is_of_a_beneficiary FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT aid_is_of_an_agreement FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id) ON DELETE RESTRICT,
  CONSTRAINT aid_pk PRIMARY KEY (id),
  CONSTRAINT aid_number_is_unique UNIQUE (number)
);
CREATE INDEX aids_by_agreement ON state_aid.aid USING btree (agreement_id, organisation_id);
CREATE INDEX aids_by_authority ON state_aid.aid USING btree (authority_id, granted_on, id);
CREATE INDEX aids_by_organisation ON state_aid.aid USING btree (organisation_id);
CREATE INDEX aids_by_siren ON state_aid.aid USING btree (siren, granted_on);
CREATE INDEX aids_to_register ON state_aid.aid USING btree (register_due_on, id) WHERE ((status = 'granted'::text) AND (registered_on IS NULL));
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY aid_is_followed_by_the_two AS PERMISSIVE FOR UPDATE
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (authority_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR ((status = 'declared'::text) AND (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))))
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (authority_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR ((agreement_id IS NULL) AND (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))));
CREATE POLICY aid_is_read_by_the_two AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (authority_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY aid_is_recorded_by_the_two AS PERMISSIVE FOR INSERT
  WITH CHECK (( SELECT platform.actor_is_system() AS actor_is_system) OR (authority_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR ((status = 'declared'::text) AND (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]))));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE state_aid.assessment (
  id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  number integer NOT NULL,
  funder_id uuid NOT NULL,
  outcome text NOT NULL,
  regulation text,
  is_economic boolean NOT NULL,
  affects_trade boolean NOT NULL,
  service text,
  scheme text,
  sector text,
  justification text NOT NULL,
  assessed_by uuid NOT NULL,
  assessed_at timestamp with time zone NOT NULL,
  CONSTRAINT assessment_outcome_is_known CHECK ((outcome = ANY (ARRAY['not-aid'::text, 'de-minimis'::text, 'other-scheme'::text]))),
  CONSTRAINT de_minimis_names_its_regulation CHECK ((((outcome = 'de-minimis'::text) = (regulation IS NOT NULL)) AND (regulation = ANY (ARRAY['GENERAL'::text, 'SGEI'::text])))),
  CONSTRAINT assessment_is_of_a_beneficiary FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT assessment_is_of_an_agreement FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id) ON DELETE RESTRICT,
  CONSTRAINT assessment_pk PRIMARY KEY (id),
  CONSTRAINT assessment_number_is_unique UNIQUE (agreement_id, organisation_id, number)
);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY assessment_is_read_by_the_two AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
CREATE POLICY assessment_is_written_by_the_funder AS PERMISSIVE FOR INSERT
  WITH CHECK (funder_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]));
GRANT INSERT, SELECT TO tablee_app;

CREATE TABLE state_aid.link (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  siren text NOT NULL,
  linked_siren text NOT NULL,
  linked_name text NOT NULL,
  ground text NOT NULL,
  since date NOT NULL,
  until date,
  declared_by uuid NOT NULL,
  declared_at timestamp with time zone NOT NULL,
  CONSTRAINT link_ends_after_it_begins CHECK ((until >= since)),
  CONSTRAINT link_ground_is_known CHECK ((ground = ANY (ARRAY['majority-of-votes'::text, 'board-appointment'::text, 'dominant-influence'::text, 'agreement-on-votes'::text]))),
  CONSTRAINT link_sirens_are_nine_digits CHECK (((siren ~ '^[0-9]{9}$'::text) AND (linked_siren ~ '^[0-9]{9}$'::text))),
  CONSTRAINT undertaking_is_not_linked_to_itself CHECK ((siren <> linked_siren)),
  CONSTRAINT link_is_of_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id) ON DELETE RESTRICT,
  CONSTRAINT link_pk PRIMARY KEY (id)
);
CREATE INDEX links_by_linked ON state_aid.link USING btree (linked_siren);
CREATE UNIQUE INDEX one_open_link_per_pair ON state_aid.link USING btree (siren, linked_siren) WHERE (until IS NULL);
ENABLE ROW LEVEL SECURITY;
FORCE ROW LEVEL SECURITY;
CREATE POLICY link_is_declared_by_its_organisation AS PERMISSIVE FOR INSERT
  WITH CHECK (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]));
CREATE POLICY link_is_ended_by_its_organisation AS PERMISSIVE FOR UPDATE
  USING (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[]));
CREATE POLICY link_is_read_by_its_organisation AS PERMISSIVE FOR SELECT
  USING (( SELECT platform.actor_is_system() AS actor_is_system) OR (organisation_id = ANY (( SELECT platform.actor_organisation_ids() AS actor_organisation_ids)::uuid[])));
GRANT INSERT, SELECT, UPDATE TO tablee_app;

CREATE TABLE territories.edition (
  source text NOT NULL,
  cog_year smallint NOT NULL,
  loaded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT edition_pk PRIMARY KEY (source)
);
GRANT SELECT TO tablee_app;

CREATE TABLE territories.territory (
  id text NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  search text NOT NULL,
  population integer,
  siren text,
  epci_id text,
  departement_id text,
  region_id text,
  within_ids text[] NOT NULL,
  postal_codes text[] NOT NULL,
  cog_year smallint NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT territory_ends_after_it_begins CHECK ((valid_to > valid_from)),
  CONSTRAINT territory_id_says_kind_and_code CHECK ((id = ((kind || '-'::text) || code))),
  CONSTRAINT territory_kind_is_known CHECK ((kind = ANY (ARRAY['commune'::text, 'epci'::text, 'departement'::text, 'region'::text]))),
  CONSTRAINT territory_lies_in_a_departement FOREIGN KEY (departement_id) REFERENCES territories.territory(id) ON DELETE RESTRICT,
  CONSTRAINT territory_lies_in_a_region FOREIGN KEY (region_id) REFERENCES territories.territory(id) ON DELETE RESTRICT,
  CONSTRAINT territory_lies_in_an_epci FOREIGN KEY (epci_id) REFERENCES territories.territory(id) ON DELETE RESTRICT,
  CONSTRAINT territory_pk PRIMARY KEY (id)
);
CREATE INDEX territories_by_likeness ON territories.territory USING gin (search gin_trgm_ops);
CREATE INDEX territories_by_name ON territories.territory USING btree (name, id);
CREATE INDEX territories_within ON territories.territory USING gin (within_ids);
GRANT SELECT TO tablee_app;

CREATE TEXT SEARCH CONFIGURATION platform.french_plain (
  asciihword WITH french_stem,
  asciiword WITH french_stem,
  email WITH simple,
  file WITH simple,
  float WITH simple,
  host WITH simple,
  hword WITH unaccent, french_stem,
  hword_asciipart WITH french_stem,
  hword_numpart WITH simple,
  hword_part WITH unaccent, french_stem,
  int WITH simple,
  numhword WITH simple,
  numword WITH simple,
  sfloat WITH simple,
  uint WITH simple,
  url WITH simple,
  url_path WITH simple,
  version WITH simple,
  word WITH unaccent, french_stem
);
