import { CannotStart } from '#platform/config';

import { applicationRole } from './role-names';
import type { Reader } from './reader';

/** The service would run, and row-level security would hold nobody back. */
export class DatabaseRoleUnsafe extends CannotStart {
  override readonly name = 'DatabaseRoleUnsafe';
}

interface RoleFacts {
  readonly role: string;
  readonly isAboveRules: boolean;
  readonly owned: string | null;
}

/**
 * Refuses to start with a role to which the rules of the rows do not apply: superusers and roles with
 * BYPASSRLS ignore them, and whoever owns a table can switch them off.
 * @throws DatabaseRoleUnsafe
 */
export async function refuseUnsafeRole(reader: Reader): Promise<void> {
  const facts = await reader.one<RoleFacts>(ROLE_FACTS);
  if (facts === null) throw new DatabaseRoleUnsafe('The role of the connection is unknown.');
  if (facts.isAboveRules)
    throw refused(facts.role, 'is a superuser, or bypasses row-level security');
  if (facts.owned !== null) throw refused(facts.role, `owns tables (${facts.owned} is one)`);
}

function refused(role: string, fault: string): DatabaseRoleUnsafe {
  return new DatabaseRoleUnsafe(
    `The database role "${role}" ${fault}, so Postgres would not keep organisations apart. ` +
      `DATABASE_URL must be that of the role "${applicationRole}": see "An external PostgreSQL" in README.md.`,
  );
}

/** Also through the roles that it is a member of. */
const ROLE_FACTS = `
  SELECT current_user AS role,
    EXISTS (
      SELECT FROM pg_roles r
      WHERE (r.rolsuper OR r.rolbypassrls) AND pg_has_role(current_user, r.oid, 'MEMBER')
    ) AS "isAboveRules",
    (
      SELECT format('%I.%I', n.nspname, c.relname)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p')
        AND n.nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')
        AND pg_has_role(current_user, c.relowner, 'MEMBER')
      ORDER BY n.nspname, c.relname
      LIMIT 1
    ) AS owned`;
