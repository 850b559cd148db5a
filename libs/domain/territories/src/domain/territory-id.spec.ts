import { isTerritoryId, territoryId } from './territory-id';

describe('isTerritoryId', () => {
  it.each([
    'commune-26108',
    'commune-2A004',
    'commune-97411',
    'epci-242600534',
    'departement-26',
    'departement-2B',
    'departement-974',
    'region-84',
    'region-01',
    'region-975',
  ])('knows %s', (text) => {
    expect(isTerritoryId(text)).toBe(true);
  });

  it.each([
    '',
    '84',
    'commune-',
    'commune-2610',
    'commune-96001',
    'commune-26108-1',
    'epci-732829320',
    'departement-96',
    'pays-84',
    'toString-84',
    'Commune-26108',
  ])('does not know %p', (text) => {
    expect(isTerritoryId(text)).toBe(false);
  });
});

describe('territoryId', () => {
  it('tells a department from a region of the same code', () => {
    expect(territoryId('departement', '84')).not.toBe(territoryId('region', '84'));
  });
});
