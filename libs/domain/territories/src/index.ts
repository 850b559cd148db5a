/** The official map of France, as it is this year and as it was. Other modules keep a `TerritoryId`. */
export { TerritoriesHttpModule } from './territories.http.module';
export { TerritoriesModule } from './territories.module';

export { loadEdition, loadReferenceTerritories } from './services/load-reference-territories';
export { mapOfFrance, type MapSource } from './domain/map-of-france';
export { TerritoryDirectory } from './queries/territory-directory.query';

export { foldForSearch } from './domain/fold';
export { isTerritoryId } from './domain/territory-id';

export { TerritoryNotFound } from './territories.errors';

export {
  TERRITORY_KINDS,
  type Territory,
  type TerritoryId,
  type TerritoryKind,
} from './territories.types';
