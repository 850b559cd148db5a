/** From the smallest to the largest; `epci` is a grouping of communes with its own taxes. */
export const TERRITORY_KINDS = ['commune', 'epci', 'departement', 'region'] as const;

export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/**
 * Kind and official code, such as `commune-26108`, `epci-242600534`, `departement-26`, `region-84`.
 * The code alone is ambiguous: 84 is a department and a region.
 */
export type TerritoryId = `${TerritoryKind}-${string}`;

export interface Territory {
  readonly id: TerritoryId;
  readonly kind: TerritoryKind;
  /** Of the official geographical code (COG); for an EPCI, its SIREN. */
  readonly code: string;
  readonly name: string;
  /** Inhabitants; null where the source does not count them. */
  readonly population: number | null;
  readonly siren: string | null;
  /** Only a commune has one, and not every commune: four islands and the overseas communities. */
  readonly epciId: TerritoryId | null;
  /** Null for an EPCI, which may lie in several, and for a region. */
  readonly departementId: TerritoryId | null;
  readonly regionId: TerritoryId | null;
  /** The last yearly edition of the code that lists it. */
  readonly cogYear: number;
}
