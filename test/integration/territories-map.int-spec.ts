import { Client } from 'pg';

import { ANONYMOUS } from '#kernel/actors';
import type { OpenDatabase } from '#platform/database';
import {
  loadEdition,
  loadReferenceTerritories,
  mapOfFrance,
  TerritoryDirectory,
} from '#domain/territories';

import { createTestDatabase, type TestDatabase } from '../support/database';

describe('The official map of 2026', () => {
  let database: TestDatabase;
  let owner: Client;
  let open: OpenDatabase;
  const directory = new TerritoryDirectory();

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    open = await database.open();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const count = async (where: string): Promise<number> => {
    const { rows } = await database.sql.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM territories.territory WHERE ${where}`,
    );
    return rows[0]?.n ?? 0;
  };

  it('is loaded whole', async () => {
    await expect(loadReferenceTerritories(owner)).resolves.toBe(36_359);

    await expect(count(`kind = 'commune'`)).resolves.toBe(34_969);
    await expect(count(`kind = 'epci'`)).resolves.toBe(1255);
    await expect(count(`kind = 'departement'`)).resolves.toBe(109);
    await expect(count(`kind = 'region'`)).resolves.toBe(26);
  });

  it('is not loaded again', async () => {
    await expect(loadReferenceTerritories(owner)).resolves.toBe(0);
  });

  it('holds the groupings of the Drôme valley and their communes', async () => {
    const epcis = ['epci-242600252', 'epci-200040509', 'epci-242600534'] as const;
    const [found, communes] = await open.transactions.read(ANONYMOUS, async (reader) => [
      await directory.find(reader, epcis),
      await directory.communesOf(reader, epcis),
    ]);

    expect(found.map(({ name }) => name)).toEqual([
      'CC du Crestois et de Pays de Saillans Coeur de Drôme',
      'CC du Val de Drôme en Biovallée',
      'CC du Diois',
    ]);
    expect(communes).toHaveLength(new Set(communes).size);
    expect(communes).toContain('commune-26108');
    expect(communes).not.toContain('commune-26362');
  });

  it('takes a commune and what it lies in for one set of communes', async () => {
    const communes = await open.transactions.read(ANONYMOUS, (reader) =>
      directory.communesOf(reader, ['commune-26108', 'epci-200040509', 'departement-26']),
    );
    const departement = await open.transactions.read(ANONYMOUS, (reader) =>
      directory.communesOf(reader, ['departement-26']),
    );

    expect(communes).toEqual(departement);
  });

  it('is not for the application to change', async () => {
    await expect(
      open.transactions.run(ANONYMOUS, (tx) =>
        tx.query(`UPDATE territories.territory SET name = 'Ailleurs'`),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('An edition that comes after another', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const edition = (...names: string[]) =>
    mapOfFrance({
      departements: [{ code: '26', nom: 'Drôme', region: '84' }],
      regions: [{ code: '84', nom: 'Auvergne-Rhône-Alpes' }],
      epcis: [],
      communes: names.map((nom, index) => ({
        code: `2600${index}`,
        nom,
        type: 'commune-actuelle',
        departement: '26',
        region: '84',
      })),
    });

  const communes = async () => {
    const { rows } = await database.sql.query(
      `SELECT name, valid_from::text, valid_to::text FROM territories.territory
       WHERE kind = 'commune' ORDER BY id`,
    );
    return rows;
  };

  it('renames what changed its name, ends what it no longer lists, and keeps both', async () => {
    await loadEdition(owner, { source: 'test@1', cogYear: 2026 }, edition('Solaure', 'Albon'));
    await loadEdition(owner, { source: 'test@2', cogYear: 2027 }, edition('Solaure en Diois'));

    await expect(communes()).resolves.toEqual([
      { name: 'Solaure en Diois', valid_from: '2026-01-01', valid_to: null },
      { name: 'Albon', valid_from: '2026-01-01', valid_to: '2027-01-01' },
    ]);
  });

  it('keeps the product from loading the earlier one over it', async () => {
    await expect(loadReferenceTerritories(owner)).resolves.toBe(0);
  });
});
