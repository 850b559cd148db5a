import { mapOfFrance, type MappedTerritory } from '../domain/map-of-france';
import { EDITION, readMapSource } from '../storage/read-map-source';

/** What both a client of `pg` and a query runner of TypeORM can do. */
export interface Sql {
  query(text: string, params: unknown[]): Promise<unknown>;
}

export interface Edition {
  readonly source: string;
  readonly cogYear: number;
}

/** A territory keeps the row, and the first day, that it had in earlier editions. */
const UPSERT = `
  INSERT INTO territories.territory (id, kind, code, name, search, population, siren, epci_id,
    departement_id, region_id, within_ids, postal_codes, cog_year, valid_from)
  SELECT r.*, $2::smallint, make_date($2, 1, 1)
  FROM json_to_recordset($1) AS r (id text, kind text, code text, name text, search text,
    population integer, siren text, "epciId" text, "departementId" text, "regionId" text,
    "withinIds" text[], "postalCodes" text[])
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, search = excluded.search,
    population = excluded.population, siren = excluded.siren, epci_id = excluded.epci_id,
    departement_id = excluded.departement_id, region_id = excluded.region_id,
    within_ids = excluded.within_ids, postal_codes = excluded.postal_codes,
    cog_year = excluded.cog_year, valid_to = NULL`;

/** What an edition no longer lists ended the day it came into force; it is kept, for what names it. */
const CLOSE = `
  UPDATE territories.territory SET valid_to = make_date($1, 1, 1)
  WHERE valid_to IS NULL AND cog_year < $1`;

const REMEMBER = `
  INSERT INTO territories.edition (source, cog_year) VALUES ($1, $2)
  ON CONFLICT (source) DO NOTHING`;

/**
 * Brings the map up to the edition that comes with the product, as the owner of the tables.
 * Costs one question when it is already there, and under three seconds when it is not. Call it in
 * a transaction: half a map is worse than none.
 * @returns how many territories were written; 0 when there was nothing to do
 */
export async function loadReferenceTerritories(sql: Sql): Promise<number> {
  if (await isLoaded(sql, EDITION)) return 0;
  const territories = mapOfFrance(await readMapSource());
  await loadEdition(sql, EDITION, territories);
  return territories.length;
}

/** Writes one edition over the earlier ones. Editions are loaded in the order of their years. */
export async function loadEdition(
  sql: Sql,
  { source, cogYear }: Edition,
  territories: readonly MappedTerritory[],
): Promise<void> {
  await sql.query(UPSERT, [JSON.stringify(territories), cogYear]);
  await sql.query(CLOSE, [cogYear]);
  await sql.query(REMEMBER, [source, cogYear]);
}

async function isLoaded(sql: Sql, { source, cogYear }: Edition): Promise<boolean> {
  const answer = await sql.query(
    `SELECT count(*)::int AS n FROM territories.edition WHERE source = $1 OR cog_year > $2`,
    [source, cogYear],
  );
  return countOf(answer) > 0;
}

/** `pg` answers a result, TypeORM its rows. */
function countOf(answer: unknown): number {
  const rows = Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows;
  const [first] = rows as { n: number }[];
  return first?.n ?? 0;
}
