import type { Field, FieldAnswer, Section, SectionAnswers } from '#domain/calls';

import { answerWords, type Reader } from './answer-words';
import { isRows, isShown } from './answers';

/** What a page of the copy is made of, in reading order. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'question' | 'text' | 'note'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** From this column on, figures: aligned on the right. */
      readonly figuresFrom: number;
    };

/** What the copy tells of an application. */
export interface CopiedDossier {
  readonly reference: string | null;
  readonly title: string;
  readonly call: { readonly reference: string; readonly title: { fr: string; en: string } };
  readonly lead: { readonly name: string };
  readonly requested: { readonly amount: string };
  readonly total: { readonly amount: string };
  readonly sections: readonly (Section & { readonly answers: SectionAnswers })[];
  readonly partners: readonly {
    readonly organisation: { readonly name: string };
    readonly role: string;
    readonly requested: { readonly amount: string };
    readonly total: { readonly amount: string };
    readonly lines?: readonly {
      readonly account: string;
      readonly label: string | null;
      readonly amount: { readonly amount: string };
    }[];
  }[];
}

/** What proves that it was handed in. */
export interface CopiedReceipt {
  readonly receivedAt: string;
  readonly sha256: string;
  readonly signature: string;
}

/** What a copy tells besides. */
export interface CopiedBesides {
  readonly receipt: CopiedReceipt;
  /** What the accounts of its budgets are called, by their codes. */
  readonly accounts: ReadonlyMap<string, { readonly fr: string; readonly en: string }>;
}

/** A whole application for who keeps it: the proof first, then what it says. */
export function copyBlocks(
  reader: Reader,
  dossier: CopiedDossier,
  { receipt, accounts }: CopiedBesides,
): readonly Block[] {
  const { title, sections } = dossier;
  const all = new Map(sections.map(({ code, answers }) => [code, answers]));
  return [
    { kind: 'title', text: title },
    { kind: 'facts', rows: factsOf(reader, dossier, receipt) },
    { kind: 'note', text: reader.say('applications.copy-proof') },
    ...sections.flatMap((section) => sectionBlocks(reader, section, all)),
    { kind: 'heading', text: reader.say('applications.page-partners') },
    partnersTable(reader, dossier),
    ...dossier.partners.flatMap((partner) => budgetOf(reader, partner, accounts)),
  ];
}

function factsOf(reader: Reader, dossier: CopiedDossier, receipt: CopiedReceipt) {
  const say = (key: string) => reader.say(`applications.copy-${key}`);
  const { reference, call, lead, requested, total } = dossier;
  return [
    [say('reference'), reference ?? ''],
    [say('call'), `${call.reference}, ${call.title[reader.language]}`],
    [say('lead'), lead.name],
    [say('requested'), euros(requested.amount, reader)],
    [say('total'), euros(total.amount, reader)],
    [say('received'), receipt.receivedAt],
    [say('hash'), receipt.sha256],
    [say('signature'), inPieces(receipt.signature)],
  ] as const;
}

function sectionBlocks(
  reader: Reader,
  { label, fields, answers }: CopiedDossier['sections'][number],
  all: ReadonlyMap<string, SectionAnswers>,
): readonly Block[] {
  const shown = fields.filter((field) => isShown(field, { section: answers, all }));
  return [
    { kind: 'heading', text: label[reader.language] },
    ...shown.flatMap((field) => fieldBlocks(reader, field, answers[field.code])),
  ];
}

function fieldBlocks(
  reader: Reader,
  field: Field,
  value: FieldAnswer | undefined,
): readonly Block[] {
  const question: Block = { kind: 'question', text: field.label[reader.language] };
  if (!isRows(value) || field.type !== 'block' || value.length === 0)
    return [question, { kind: 'text', text: answerWords(reader, field, value) }];
  const rows = (value as readonly Readonly<Record<string, FieldAnswer>>[]).map((row) =>
    field.fields.map((one) => answerWords(reader, one, row[one.code])),
  );
  const heads = field.fields.map((one) => one.label[reader.language]);
  const caption = field.label[reader.language];
  return [question, { kind: 'table', caption, heads, rows, figuresFrom: heads.length }];
}

function partnersTable(reader: Reader, { partners }: CopiedDossier): Block {
  const heads = ['partner', 'costs', 'requested'].map((one) =>
    reader.say(`applications.page-${one}`),
  );
  const rows = partners.map(({ organisation, total, requested }) => [
    organisation.name,
    euros(total.amount, reader),
    euros(requested.amount, reader),
  ]);
  const caption = reader.say('applications.page-partners');
  return { kind: 'table', caption, heads, rows, figuresFrom: 1 };
}

function budgetOf(
  reader: Reader,
  { organisation, lines = [] }: CopiedDossier['partners'][number],
  accounts: CopiedBesides['accounts'],
): readonly Block[] {
  if (lines.length === 0) return [];
  const caption = reader.say('applications.copy-budget', { partner: organisation.name });
  const heads = ['account', 'amount'].map((one) => reader.say(`applications.copy-${one}`));
  const rows = lines.map(({ account, label, amount }) => {
    const name = accounts.get(account)?.[reader.language] ?? account;
    return [label === null ? name : `${name} : ${label}`, euros(amount.amount, reader)];
  });
  return [
    { kind: 'question', text: caption },
    { kind: 'table', caption, heads, rows, figuresFrom: 1 },
  ];
}

/** As people of the language write an amount, to the cent when there are any. */
function euros(amount: string, { language }: Reader): string {
  const [whole = '0', cents = '00'] = amount.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',');
  if (language === 'en') return `€${grouped}${cents === '00' ? '' : `.${cents}`}`;
  return `${grouped}${cents === '00' ? '' : `,${cents}`} €`;
}

/** A long word, so that a line may end in it. */
function inPieces(word: string): string {
  return word.replaceAll(/(.{43})(?=.)/g, '$1 ');
}
