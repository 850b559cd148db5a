import type { FileView } from '#platform/files';

import { contentHeaders } from './content-headers';

const headersOf = (name: string) =>
  contentHeaders({
    name,
    mediaType: 'application/pdf',
    sizeBytes: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  } as FileView);

describe('contentHeaders', () => {
  it.each([
    ['Statuts.pdf', `filename="Statuts.pdf"; filename*=UTF-8''Statuts.pdf`],
    [
      'Été à Die.pdf',
      `filename="Ete a Die.pdf"; filename*=UTF-8''%C3%89t%C3%A9%20%C3%A0%20Die.pdf`,
    ],
    ["l'eau (1).pdf", `filename="l_eau (1).pdf"; filename*=UTF-8''l%27eau%20%281%29.pdf`],
    ['a";\r\nX: y.pdf', `filename="a____X_ y.pdf"; filename*=UTF-8''a%22%3B%0D%0AX%3A%20y.pdf`],
  ])('names %j so that no client misreads it', (name, disposition) => {
    expect(headersOf(name)['content-disposition']).toBe(`attachment; ${disposition}`);
  });

  it('tells the digest as RFC 9530 writes it', () => {
    expect(headersOf('a.pdf')['repr-digest']).toBe(
      'sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:',
    );
  });
});
