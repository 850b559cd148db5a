import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const MINE = '(SELECT platform.actor_organisation_ids())::uuid[]';
const IS_LEAD = `lead_organisation_id = ANY (${MINE})`;

/**
 * Invitations to join a consortium.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 * Personal data: `invitation.email`, to reach who has no account yet, erased when it is answered or
 * over; `invitation.message`, kept as long as the consortium. A token is kept as its SHA-256 only.
 */
export class ConsortiaCreateInvitation1795000014001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createInvitation(db);
    await indexInvitation(db);
    await protect(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE consortia.invitation`);
  }
}

/**
 * `consortium_name` and `call_id` tell what it is about to who is invited by e-mail and cannot read
 * the consortium yet; `lead_organisation_id` is for row-level security.
 */
async function createInvitation(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE consortia.invitation (
      id                   uuid        NOT NULL CONSTRAINT invitation_pk PRIMARY KEY,
      consortium_id        uuid        NOT NULL,
      consortium_name      text        NOT NULL,
      call_id              uuid        NOT NULL,
      lead_organisation_id uuid        NOT NULL,
      organisation_id      uuid,
      organisation_name    text,
      email                text,
      token_hash           bytea,
      role                 text        NOT NULL,
      message              text,
      status               text        NOT NULL,
      invited_at           timestamptz NOT NULL,
      expires_at           timestamptz NOT NULL,
      answered_at          timestamptz,
      CONSTRAINT invitation_role_is_known CHECK (role IN ('funded-partner', 'associated-partner')),
      CONSTRAINT invitation_status_is_known
        CHECK (status IN ('pending', 'accepted', 'declined', 'withdrawn', 'expired')),
      CONSTRAINT pending_invitation_is_addressed_to_someone CHECK (
        status <> 'pending' OR num_nonnulls(organisation_id, email) = 1),
      CONSTRAINT invitation_to_an_address_has_a_token CHECK (
        email IS NULL OR token_hash IS NOT NULL),
      CONSTRAINT invitation_token_is_hashed CHECK (octet_length(token_hash) = 32),
      CONSTRAINT invitation_email_is_in_lower_case CHECK (email = lower(email)),
      CONSTRAINT answered_invitation_says_when CHECK (
        (status = 'pending') = (answered_at IS NULL)),
      CONSTRAINT answered_invitation_forgets_the_address CHECK (
        status = 'pending' OR email IS NULL),
      CONSTRAINT invitation_expires_after_it_is_made CHECK (expires_at > invited_at),
      CONSTRAINT invitation_is_to_a_consortium FOREIGN KEY (consortium_id)
        REFERENCES consortia.consortium (id) ON DELETE RESTRICT,
      CONSTRAINT invitation_is_for_a_call FOREIGN KEY (call_id)
        REFERENCES calls.call (id) ON DELETE RESTRICT,
      CONSTRAINT invitation_is_made_by_a_lead FOREIGN KEY (lead_organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
      CONSTRAINT invitation_is_to_an_organisation FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    )`);
}

async function indexInvitation(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE UNIQUE INDEX one_open_invitation_per_organisation
      ON consortia.invitation (consortium_id, organisation_id) WHERE status = 'pending'`);
  await db.query(`
    CREATE UNIQUE INDEX one_open_invitation_per_address
      ON consortia.invitation (consortium_id, email) WHERE status = 'pending'`);
  await db.query(`
    CREATE INDEX invitations_by_organisation ON consortia.invitation (organisation_id)`);
  await db.query(`
    CREATE INDEX invitations_by_address ON consortia.invitation (email) WHERE email IS NOT NULL`);
  await db.query(`
    CREATE INDEX invitations_to_expire ON consortia.invitation (expires_at)
      WHERE status = 'pending'`);
}

/** Made by the lead; answered by who receives it, who may be known by its address only. */
async function protect(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TRIGGER invitation_changes_who_reads_its_consortium
      AFTER INSERT OR UPDATE OF status, organisation_id ON consortia.invitation
      FOR EACH ROW EXECUTE FUNCTION consortia.refresh_readers()`);
  await db.query(`
    ALTER TABLE consortia.invitation ENABLE ROW LEVEL SECURITY;
    ALTER TABLE consortia.invitation FORCE ROW LEVEL SECURITY;
    REVOKE DELETE, TRUNCATE ON consortia.invitation FROM tablee_app;
    CREATE POLICY invitation_is_kept_by_its_owner ON consortia.invitation TO tablee_owner
      USING (true) WITH CHECK (true)`);
  const isOwn = `organisation_id = ANY (${MINE})`;
  const isOfLed = `EXISTS (SELECT FROM consortia.consortium c
    WHERE c.id = consortium_id AND c.${IS_LEAD})`;
  const isToOwnAddress = `email = (SELECT p.email FROM identity.person p
    WHERE p.id = (SELECT platform.actor_id()))`;
  await db.query(`
    CREATE POLICY invitation_is_seen_by_who_makes_and_who_receives_it ON consortia.invitation
      FOR SELECT TO tablee_app
      USING (${IS_SYSTEM} OR ${IS_LEAD} OR ${isOwn} OR ${isToOwnAddress})`);
  await db.query(`
    CREATE POLICY invitation_is_made_by_the_lead ON consortia.invitation
      FOR INSERT TO tablee_app WITH CHECK (${IS_SYSTEM} OR ${isOfLed})`);
  await db.query(`
    CREATE POLICY invitation_is_answered_by_who_receives_it ON consortia.invitation
      FOR UPDATE TO tablee_app USING (${IS_SYSTEM} OR ${IS_LEAD} OR ${isOwn})
      WITH CHECK (${IS_SYSTEM} OR ${IS_LEAD} OR ${isOwn})`);
}
