import { createTestDatabase, type TestDatabase } from '../../support/database';

describe('French text', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  const ask = async (sql: string, ...params: readonly string[]): Promise<unknown> => {
    const { rows } = await database.sql.query<{ found: unknown }>(sql, [...params]);
    return rows[0]?.found;
  };

  it.each([
    ['Épicerie coopérative', 'epicerie cooperative'],
    ['Cœur de Drôme', 'coeur de drome'],
    ["L'Été À SAILLANS", "l'ete a saillans"],
    ['ÇA VA', 'ca va'],
  ])('%p is folded to %p', async (words, folded) => {
    expect(await ask('SELECT platform.fold($1) AS found', words)).toBe(folded);
  });

  it('can be folded in an index', async () => {
    await database.sql.query(`
      CREATE TABLE place (name text);
      CREATE INDEX places_by_likeness ON place USING gin (platform.fold(name) public.gin_trgm_ops)`);
    await database.sql.query(`INSERT INTO place VALUES ('Crest'), ('Die'), ('Saillans')`);
    const found = await ask(
      `SELECT name AS found FROM place WHERE platform.fold(name) LIKE '%' || platform.fold($1) || '%'`,
      'SAILL',
    );
    expect(found).toBe('Saillans');
  });

  it.each([
    ['mobilité', 'mobilite'],
    ['mobilites', 'Mobilité'],
    ['écoles', 'ecole'],
    ['coopératives', 'coopérative'],
    ['énergie', 'ENERGIES'],
  ])('that holds %p is found by %p', async (written, asked) => {
    const found = await ask(
      `SELECT to_tsvector('platform.french_plain', $1) @@
              websearch_to_tsquery('platform.french_plain', $2) AS found`,
      `Un projet : ${written} pour tous`,
      asked,
    );
    expect(found).toBe(true);
  });
});
