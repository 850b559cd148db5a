import { once } from 'node:events';

import PDFDocument from 'pdfkit';

import type { Block } from '../domain/copy-blocks';

const TEXT =
  require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff');
const STRONG =
  require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff');
const MARGIN = 56;

/** A title is not left alone at the foot of a page. */
const ROOM_UNDER_A_HEAD = 130;

const INK = '#17313a';
const GREEN = '#1f5c4a';
const GREY = '#5a6b70';
const LINE = '#d8d3c6';

/** What a copy is called, and in which language it is read aloud. */
export interface Cover {
  readonly title: string;
  readonly lang: string;
  /** At the foot of each page. */
  readonly foot: string;
  readonly madeAt: Date;
}

/** Writes blocks as a tagged PDF that screen readers can follow: titles, paragraphs, tables. */
export async function writePdf(
  cover: Cover,
  blocks: readonly Block[],
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 12, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    lang: cover.lang,
    displayTitle: true,
    bufferPages: true,
    info: { Title: cover.title, Creator: 'Tablée', CreationDate: cover.madeAt },
  });
  doc.registerFont('text', TEXT);
  doc.registerFont('strong', STRONG);
  const parts: Uint8Array[] = [];
  doc.on('data', (part: Uint8Array) => parts.push(part));
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const block of blocks) write(doc, root, block);
  root.end();
  number(doc, cover.foot);
  doc.end();
  await once(doc, 'end');
  return Uint8Array.from(Buffer.concat(parts));
}

type Doc = InstanceType<typeof PDFDocument>;
type Struct = ReturnType<Doc['struct']>;

const LOOKS = {
  title: { tag: 'H1', font: 'strong', size: 22, color: GREEN, before: 0, after: 10 },
  heading: { tag: 'H2', font: 'strong', size: 15, color: GREEN, before: 16, after: 6 },
  question: { tag: 'H3', font: 'strong', size: 11, color: INK, before: 8, after: 3 },
  text: { tag: 'P', font: 'text', size: 11, color: INK, before: 0, after: 6 },
  note: { tag: 'P', font: 'text', size: 9.5, color: GREY, before: 4, after: 6 },
} as const;

function write(doc: Doc, root: Struct, block: Block): void {
  if (block.kind === 'facts') return facts(doc, root, block.rows);
  if (block.kind === 'table') return table(doc, root, block);
  const { tag, font, size, color, before, after } = LOOKS[block.kind];
  const isHead = tag !== 'P';
  if (isHead && doc.y > doc.page.height - MARGIN - ROOM_UNDER_A_HEAD) doc.addPage();
  doc.y += before;
  root.add(
    doc.struct(tag, {}, () => {
      doc
        .font(font)
        .fontSize(size)
        .fillColor(color)
        .text(block.text, MARGIN, doc.y, { lineGap: 2 });
    }),
  );
  doc.y += after;
}

/** A name and what it is worth, line after line. */
function facts(doc: Doc, root: Struct, rows: readonly (readonly [string, string])[]): void {
  for (const [name, value] of rows)
    root.add(
      doc.struct('P', {}, () => {
        doc.fontSize(10.5).font('text').fillColor(GREY);
        doc.text(`${name} `, MARGIN, doc.y, { continued: true, lineGap: 2 });
        doc.font('strong').fillColor(INK).text(value);
      }),
    );
  doc.y += 4;
}

function table(doc: Doc, root: Struct, block: Extract<Block, { kind: 'table' }>): void {
  const { heads, rows, figuresFrom, caption } = block;
  const struct = doc.struct('Table', { title: caption });
  root.add(struct);
  doc.fontSize(9.5).fillColor(INK).font('text');
  const align = (index: number) => (index >= figuresFrom ? ('right' as const) : ('left' as const));
  const cells = (texts: readonly string[], isHead: boolean) =>
    texts.map((text, index) => ({
      text,
      align: { x: align(index), y: 'top' as const },
      type: isHead ? ('TH' as const) : ('TD' as const),
      ...(isHead ? { font: { src: 'strong' }, backgroundColor: '#ece8dc' } : {}),
    }));
  const options = {
    structParent: struct,
    defaultStyle: {
      border: { top: 0, right: 0, bottom: 0.5, left: 0 },
      borderColor: LINE,
      padding: { vertical: 4, horizontal: 5 },
    },
    data: [cells(heads, true), ...rows.map((row) => cells(row, false))],
  };
  doc.table(options);
  struct.end();
  doc.y += 8;
}

/** Once all pages are there: which, of how many; told to eyes only. */
function number(doc: Doc, foot: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page);
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('text').fontSize(8.5).fillColor(GREY);
    doc.text(`${foot} · ${String(page + 1)} / ${String(count)}`, MARGIN, doc.page.height - 40, {
      align: 'right',
      lineBreak: false,
      width: doc.page.width - 2 * MARGIN,
    });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
}
