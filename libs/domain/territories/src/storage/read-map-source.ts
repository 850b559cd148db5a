import { readFile } from 'node:fs/promises';

import type { MapSource } from '../domain/map-of-france';

const PACKAGE = '@etalab/decoupage-administratif';

/** The edition that the installed package holds; its major version 6 is the code of 2026. */
export const EDITION = { source: `${PACKAGE}@6.0.0`, cogYear: 2026 } as const;

/** Reads the edition from the installed package: some 12 MB, let go of once read. */
export async function readMapSource(): Promise<MapSource> {
  const [regions, departements, epcis, communes] = await Promise.all([
    read<MapSource['regions']>('regions'),
    read<MapSource['departements']>('departements'),
    read<MapSource['epcis']>('epci'),
    read<MapSource['communes']>('communes'),
  ]);
  return { regions, departements, epcis, communes };
}

async function read<Content>(name: string): Promise<Content> {
  const path = require.resolve(`${PACKAGE}/data/${name}.json`);
  return JSON.parse(await readFile(path, 'utf8')) as Content;
}
