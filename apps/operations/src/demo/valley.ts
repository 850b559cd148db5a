/** The three groupings of communes along the Drôme, from its source to the Rhône (COG 2026). */
export const VALLEY = ['epci-242600252', 'epci-200040509', 'epci-242600534'] as const;
