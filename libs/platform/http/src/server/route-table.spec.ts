import { RouteTable } from './route-table';

describe('The table of routes', () => {
  const table = new RouteTable();
  table.add(['GET', 'HEAD'], '/api/v1/calls');
  table.add('POST', '/api/v1/calls');
  table.add('PATCH', '/api/v1/calls/:callId');
  table.add('GET', '/api/openapi.json');
  table.add('GET', '/api/docs/*');

  it.each([
    ['/api/v1/calls?status=draft', ['GET', 'HEAD', 'POST']],
    ['/api/v1/calls/', []],
    ['/api/v1/calls/42', ['PATCH']],
    ['/api/v1/calls/42/publish', []],
    ['/api/openapiXjson', []],
    ['/api/docs/page', []],
    ['', []],
  ])('knows what %s answers', (url, methods) => {
    expect(table.methodsOf(url)).toEqual(methods);
  });

  it('lists every route', () => {
    expect(table.all()).toContain('PATCH /api/v1/calls/:callId');
  });
});
