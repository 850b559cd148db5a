import { mapOfFrance, type MapSource, type SourceCommune } from './map-of-france';

const commune = (code: string, nom: string, more: Partial<SourceCommune> = {}): SourceCommune => ({
  code,
  nom,
  type: 'commune-actuelle',
  departement: code.slice(0, 2),
  region: code.startsWith('26') ? '84' : '93',
  siren: `21${code}00`,
  population: 100,
  codesPostaux: [`${code.slice(0, 2)}400`],
  ...more,
});

/** Two departments of two regions, and an EPCI that lies in both. */
const SOURCE: MapSource = {
  regions: [
    { code: '84', nom: 'Auvergne-Rhône-Alpes' },
    { code: '93', nom: "Provence-Alpes-Côte d'Azur" },
  ],
  departements: [
    { code: '26', nom: 'Drôme', region: '84' },
    { code: '84', nom: 'Vaucluse', region: '93' },
  ],
  epcis: [
    {
      code: '248400293',
      nom: 'CC Enclave des Papes',
      populationMunicipale: 150,
      membres: [{ code: '26220' }, { code: '84138' }],
    },
  ],
  communes: [
    commune('26220', 'Nyons', { population: 50 }),
    commune('26108', 'Crest', { siren: undefined, population: undefined, codesPostaux: undefined }),
    commune('84138', 'Valréas'),
    commune('84999', 'Ancienne', { type: 'commune-deleguee' }),
  ],
};

const MAP = new Map(mapOfFrance(SOURCE).map((territory) => [territory.id, territory]));

describe('mapOfFrance', () => {
  it('keeps the communes of today, not the parts and memories of them', () => {
    expect([...MAP.keys()]).toEqual([
      'region-84',
      'region-93',
      'departement-26',
      'departement-84',
      'epci-248400293',
      'commune-26220',
      'commune-26108',
      'commune-84138',
    ]);
  });

  it('puts a commune in its EPCI, department and region', () => {
    expect(MAP.get('commune-84138')).toMatchObject({
      epciId: 'epci-248400293',
      departementId: 'departement-84',
      regionId: 'region-93',
      withinIds: ['epci-248400293', 'departement-84', 'region-93'],
    });
  });

  it('lets an EPCI lie in several departments and regions', () => {
    expect(MAP.get('epci-248400293')).toMatchObject({
      departementId: null,
      regionId: null,
      withinIds: ['departement-26', 'departement-84', 'region-84', 'region-93'],
      siren: '248400293',
      population: 150,
    });
  });

  it('takes what the source does not say for unknown', () => {
    expect(MAP.get('commune-26108')).toMatchObject({
      epciId: null,
      siren: null,
      population: null,
      postalCodes: [],
      withinIds: ['departement-26', 'region-84'],
    });
  });

  it('counts the people of a department and of a region', () => {
    expect(MAP.get('departement-26')?.population).toBe(50);
    expect(MAP.get('region-93')?.population).toBe(100);
  });

  it('writes names and codes to be found by', () => {
    expect(MAP.get('commune-84138')?.search).toBe(' valreas 84138 84400');
    expect(MAP.get('region-93')?.search).toBe(' provence alpes cote d azur 93');
  });
});
