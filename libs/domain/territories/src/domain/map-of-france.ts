import type { TerritoryId, TerritoryKind } from '../territories.types';

import { foldForSearch } from './fold';
import { territoryId } from './territory-id';

/** A yearly edition of the official geographical code, in the words of its source. */
export interface MapSource {
  readonly regions: readonly { readonly code: string; readonly nom: string }[];
  readonly departements: readonly {
    readonly code: string;
    readonly nom: string;
    readonly region: string;
  }[];
  readonly epcis: readonly {
    readonly code: string;
    readonly nom: string;
    readonly populationMunicipale: number;
    readonly membres: readonly { readonly code: string }[];
  }[];
  readonly communes: readonly SourceCommune[];
}

export interface SourceCommune {
  readonly code: string;
  readonly nom: string;
  /** Only `commune-actuelle` is a commune: the others are parts or memories of one. */
  readonly type: string;
  readonly departement: string;
  readonly region: string;
  readonly siren?: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
}

/** A territory as the table keeps it. */
export interface MappedTerritory {
  readonly id: TerritoryId;
  readonly kind: TerritoryKind;
  readonly code: string;
  readonly name: string;
  /** Its name and its codes, as people type them; every word of it comes after a space. */
  readonly search: string;
  readonly population: number | null;
  readonly siren: string | null;
  readonly epciId: TerritoryId | null;
  readonly departementId: TerritoryId | null;
  readonly regionId: TerritoryId | null;
  /** All that it lies in, whole or in part: an EPCI may lie in several departments. */
  readonly withinIds: readonly TerritoryId[];
  readonly postalCodes: readonly string[];
}

/** Every territory of the edition, the larger before what lies in it. */
export function mapOfFrance(source: MapSource): readonly MappedTerritory[] {
  const communes = mapCommunes(source);
  return [
    ...mapRegions(source, communes),
    ...mapDepartements(source, communes),
    ...mapEpcis(source, communes),
    ...communes,
  ];
}

function mapCommunes({ communes, epcis }: MapSource): readonly MappedTerritory[] {
  const epciOf = new Map(
    epcis.flatMap(({ code, membres }) =>
      membres.map((commune) => [commune.code, territoryId('epci', code)] as const),
    ),
  );
  return communes
    .filter(({ type }) => type === 'commune-actuelle')
    .map((commune) =>
      territory('commune', commune, {
        population: commune.population ?? null,
        siren: commune.siren ?? null,
        epciId: epciOf.get(commune.code) ?? null,
        departementId: territoryId('departement', commune.departement),
        regionId: territoryId('region', commune.region),
        postalCodes: commune.codesPostaux ?? [],
      }),
    );
}

function mapEpcis({ epcis }: MapSource, communes: readonly MappedTerritory[]) {
  const within = new Map<TerritoryId, Set<TerritoryId>>();
  for (const { epciId, departementId, regionId } of communes) {
    if (epciId === null || departementId === null || regionId === null) continue;
    const containers = within.get(epciId) ?? new Set();
    within.set(epciId, containers.add(departementId).add(regionId));
  }
  return epcis.map((epci) => {
    const { code: siren, populationMunicipale: population } = epci;
    const mapped = territory('epci', epci, { population, siren });
    return { ...mapped, withinIds: [...(within.get(mapped.id) ?? [])].toSorted() };
  });
}

function mapDepartements({ departements }: MapSource, communes: readonly MappedTerritory[]) {
  const people = peopleBy(communes, ({ departementId }) => departementId);
  return departements.map((departement) =>
    territory('departement', departement, {
      population: people.get(territoryId('departement', departement.code)) ?? null,
      regionId: territoryId('region', departement.region),
    }),
  );
}

function mapRegions({ regions }: MapSource, communes: readonly MappedTerritory[]) {
  const people = peopleBy(communes, ({ regionId }) => regionId);
  return regions.map((region) =>
    territory('region', region, {
      population: people.get(territoryId('region', region.code)) ?? null,
    }),
  );
}

type Known = Partial<Omit<MappedTerritory, 'id' | 'kind' | 'code' | 'name' | 'withinIds'>>;

/** Field by field, as thirty-five thousand objects of one shape cost far less than as many spreads. */
function territory(
  kind: TerritoryKind,
  { code, nom: name }: { readonly code: string; readonly nom: string },
  known: Known,
): MappedTerritory {
  const { epciId = null, departementId = null, regionId = null, postalCodes = [] } = known;
  return {
    id: territoryId(kind, code),
    kind,
    code,
    name,
    search: ` ${foldForSearch([name, code, ...postalCodes].join(' '))}`,
    population: known.population ?? null,
    siren: known.siren ?? null,
    epciId,
    departementId,
    regionId,
    withinIds: [epciId, departementId, regionId].filter((id) => id !== null),
    postalCodes,
  };
}

/** How many people live in each container; a commune that nobody counted counts for nobody. */
function peopleBy(
  communes: readonly MappedTerritory[],
  containerOf: (commune: MappedTerritory) => TerritoryId | null,
): ReadonlyMap<TerritoryId, number> {
  const people = new Map<TerritoryId, number>();
  for (const commune of communes) {
    const container = containerOf(commune);
    if (container === null || commune.population === null) continue;
    people.set(container, (people.get(container) ?? 0) + commune.population);
  }
  return people;
}
