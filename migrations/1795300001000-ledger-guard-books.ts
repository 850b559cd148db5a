import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What holds of every entry, whoever writes it: it adds up to zero, in an open period, on open
 * accounts, which keep their floors; and its postings are written with it.
 *
 * Kind: expand (adds only). Locks: the tables of the ledger, which are new.
 */
export class LedgerGuardBooks1795300001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await refuseUnbalanced(db);
    await refuseUnfitPostings(db);
    await keepFloors(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER account_keeps_its_floor ON ledger.posting;
      DROP TRIGGER postings_are_fit ON ledger.posting;
      DROP TRIGGER entry_is_in_an_open_period ON ledger.entry;
      DROP TRIGGER entry_adds_up_to_zero ON ledger.entry;
      DROP FUNCTION ledger.keep_floors();
      DROP FUNCTION ledger.refuse_unfit_postings();
      DROP FUNCTION ledger.refuse_closed_period();
      DROP FUNCTION ledger.refuse_unbalanced_entry()`);
  }
}

async function refuseUnbalanced(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE FUNCTION ledger.refuse_unbalanced_entry() RETURNS trigger
    LANGUAGE plpgsql AS $$
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
    END $$;
    CREATE CONSTRAINT TRIGGER entry_adds_up_to_zero
      AFTER INSERT ON ledger.entry DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION ledger.refuse_unbalanced_entry()`);
}

/** Closing takes the same lock for itself, so that no entry slips into what is being closed. */
async function refuseUnfitPostings(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE FUNCTION ledger.refuse_closed_period() RETURNS trigger
    LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.keeper_id::text, 7203001));
      IF EXISTS (SELECT FROM ledger.closing
                 WHERE keeper_id = NEW.keeper_id AND until >= NEW.booked_on) THEN
        RAISE EXCEPTION 'entry %: % is in a closed period', NEW.id, NEW.booked_on
          USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_is_in_an_open_period';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER entry_is_in_an_open_period BEFORE INSERT ON ledger.entry
      FOR EACH ROW EXECUTE FUNCTION ledger.refuse_closed_period();

    CREATE FUNCTION ledger.refuse_unfit_postings() RETURNS trigger
    LANGUAGE plpgsql AS $$
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
    END $$;
    CREATE TRIGGER postings_are_fit AFTER INSERT ON ledger.posting
      REFERENCING NEW TABLE AS posted
      FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_unfit_postings()`);
}

/** Only accounts with a floor are locked, in the order of their ids, so that two never wait for each other. */
async function keepFloors(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE FUNCTION ledger.keep_floors() RETURNS trigger
    LANGUAGE plpgsql AS $$
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
    END $$;
    CREATE TRIGGER account_keeps_its_floor AFTER INSERT ON ledger.posting
      REFERENCING NEW TABLE AS posted
      FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_floors()`);
}
