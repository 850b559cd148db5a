import { HISTORY } from './migration-files';
import { applicationRole, reportRole } from './role-names';
import { withClient } from './with-client';

/** Not ours: Postgres' own, the tables of the queues, and where migrations are written down. */
const OURS = `nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'bullmq')`;
const NOT_HISTORY = `NOT (nspname = '${HISTORY.schema}' AND relname = '${HISTORY.table}')`;
const NO_EXTENSION = (catalogue: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend WHERE classid = '${catalogue}'::regclass
    AND objid = ${oid} AND deptype = 'e')`;

/**
 * Everything that the migrations have made, as text that reads like SQL and is always in the same
 * order: kept in the repository, it shows in review what a migration changes. Not to be run.
 */
export async function describeSchema(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const sections: string[] = [];
    for (const query of [SCHEMAS, FUNCTIONS, SEQUENCES, TABLES, VIEWS, SEARCHES]) {
      const { rows } = await client.query<{ text: string }>(query);
      sections.push(...rows.map(({ text }) => text));
    }
    return `${sections.join('\n\n')}\n`;
  });
}

const SCHEMAS = `
  SELECT format('CREATE SCHEMA %I;', nspname) AS text
  FROM pg_namespace WHERE ${OURS} AND nspname <> 'public' ORDER BY nspname`;

const FUNCTIONS = `
  SELECT rtrim(pg_get_functiondef(p.oid), E'\\n ') || ';' AS text
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE ${OURS} AND p.prokind IN ('f', 'p') AND ${NO_EXTENSION('pg_proc', 'p.oid')}
  ORDER BY nspname, proname, pg_get_function_identity_arguments(p.oid)`;

/** Those of identity columns belong to their table (dependency 'i'). */
const SEQUENCES = `
  SELECT format('CREATE SEQUENCE %I.%I;', nspname, relname) AS text
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${OURS} AND c.relkind = 'S' AND NOT EXISTS (
    SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid
      AND refobjsubid > 0 AND deptype IN ('a', 'i'))
  ORDER BY nspname, relname`;

/** In the order in which they were made; a NOT NULL is said with its column, not as a constraint. */
const COLUMNS = `
  SELECT string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
      CASE WHEN a.attidentity <> '' THEN ' GENERATED AS IDENTITY'
        WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ')'
        WHEN d.oid IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END),
    E',\\n' ORDER BY a.attnum)
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;

const CONSTRAINTS = `
  SELECT string_agg(format(E',\\n  CONSTRAINT %I %s', conname, pg_get_constraintdef(k.oid)), ''
    ORDER BY contype, conname)
  FROM pg_constraint k WHERE k.conrelid = c.oid AND contype NOT IN ('n', 't')`;

const INDEXES = `
  SELECT string_agg(pg_get_indexdef(i.indexrelid) || E';\\n', '' ORDER BY i.indexrelid::regclass::text)
  FROM pg_index i WHERE i.indrelid = c.oid
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid AND conrelid = c.oid)`;

const TRIGGERS = `
  SELECT string_agg(pg_get_triggerdef(t.oid) || E';\\n', '' ORDER BY tgname)
  FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT tgisinternal`;

const POLICIES = `
  SELECT string_agg(format(E'CREATE POLICY %I %s FOR %s%s%s;\\n', polname,
      CASE WHEN polpermissive THEN 'AS PERMISSIVE' ELSE 'AS RESTRICTIVE' END,
      CASE polcmd WHEN '*' THEN 'ALL' WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT'
        WHEN 'w' THEN 'UPDATE' ELSE 'DELETE' END,
      E'\\n  USING ' || pg_get_expr(polqual, polrelid),
      E'\\n  WITH CHECK ' || pg_get_expr(polwithcheck, polrelid)), '' ORDER BY polname)
  FROM pg_policy WHERE polrelid = c.oid`;

const GRANTS = `
  SELECT string_agg(format(E'GRANT %s TO %I;\\n', privileges, role), '' ORDER BY role)
  FROM (
    SELECT grantee::regrole::text AS role,
      string_agg(privilege_type, ', ' ORDER BY privilege_type) AS privileges
    FROM aclexplode(c.relacl)
    WHERE grantee::regrole::text IN ('${applicationRole}', '${reportRole}')
    GROUP BY grantee
  ) AS granted`;

const WALL = `
  CASE WHEN c.relrowsecurity THEN E'ENABLE ROW LEVEL SECURITY;\\n' ELSE '' END ||
  CASE WHEN c.relforcerowsecurity THEN E'FORCE ROW LEVEL SECURITY;\\n' ELSE '' END`;

const TABLES = `
  SELECT rtrim(format(E'CREATE TABLE %I.%I (\\n%s%s\\n);\\n', nspname, relname,
      (${COLUMNS}), coalesce((${CONSTRAINTS}), ''))
    || coalesce((${INDEXES}), '') || coalesce((${TRIGGERS}), '')
    || ${WALL} || coalesce((${POLICIES}), '') || coalesce((${GRANTS}), ''), E'\\n') AS text
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${OURS} AND ${NOT_HISTORY} AND c.relkind IN ('r', 'p')
  ORDER BY nspname, relname`;

const VIEWS = `
  SELECT rtrim(format(E'CREATE %s %I.%I%s AS\\n%s\\n',
      CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, nspname, relname,
      ' WITH (' || array_to_string(c.reloptions, ', ') || ')', pg_get_viewdef(c.oid, true))
    || coalesce((${GRANTS}), ''), E'\\n') AS text
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${OURS} AND c.relkind IN ('v', 'm') AND ${NO_EXTENSION('pg_class', 'c.oid')}
  ORDER BY nspname, relname`;

const SEARCHES = `
  SELECT format(E'CREATE TEXT SEARCH CONFIGURATION %I.%I (\\n%s\\n);', nspname, cfgname, (
      SELECT string_agg(format('  %s WITH %s', alias, dictionaries), E',\\n' ORDER BY alias)
      FROM (
        SELECT alias, string_agg(mapdict::regdictionary::text, ', ' ORDER BY mapseqno) AS dictionaries
        FROM pg_ts_config_map JOIN ts_token_type(cfgparser) ON tokid = maptokentype
        WHERE mapcfg = f.oid GROUP BY alias
      ) AS mapping)) AS text
  FROM pg_ts_config f JOIN pg_namespace n ON n.oid = f.cfgnamespace
  WHERE ${OURS} ORDER BY nspname, cfgname`;
