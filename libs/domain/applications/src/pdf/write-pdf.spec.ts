import { inflateSync } from 'node:zlib';

import type { Block } from '../domain/copy-blocks';

import { writePdf } from './write-pdf';

const COVER = {
  title: 'Une cuisine partagée',
  lang: 'fr-FR',
  foot: '2027-PTCE-0001-0001',
  madeAt: new Date('2027-01-15T09:00:00Z'),
};

const BLOCKS: readonly Block[] = [
  { kind: 'title', text: 'Une cuisine partagée' },
  { kind: 'facts', rows: [['Référence', '2027-PTCE-0001-0001']] },
  { kind: 'heading', text: 'Besoins' },
  { kind: 'question', text: 'À quoi répondez-vous ?' },
  { kind: 'text', text: 'Manger local – « œuvre » commune, 12 500 €.\n'.repeat(80) },
  {
    kind: 'table',
    caption: 'Budget',
    heads: ['Compte', 'Montant'],
    rows: Array.from({ length: 60 }, (_, index) => [`64${index}`, '1 000 €']),
    figuresFrom: 1,
  },
];

/** What the file says outside its streams, and inside those that are deflated. */
function textOf(content: Uint8Array): string {
  const raw = Buffer.from(content).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...streams].join('\n');
}

describe('writePdf', () => {
  it('writes a document that says its language and title, and whose parts are tagged', async () => {
    const text = textOf(await writePdf(COVER, BLOCKS));

    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/Lang (fr-FR)');
    expect(text).toContain('/DisplayDocTitle true');
    for (const tag of ['/H1', '/H2', '/H3', '/P', '/Table', '/TH', '/TD']) {
      expect([tag, text.includes(tag)]).toEqual([tag, true]);
    }
  });

  it('goes on over as many pages as it takes', async () => {
    const text = textOf(await writePdf(COVER, BLOCKS));

    expect(text.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(3);
  });

  it('is the same when it is made again', async () => {
    const [one, two] = [await writePdf(COVER, BLOCKS), await writePdf(COVER, BLOCKS)];
    expect(one.length).toBe(two.length);
  });
});
