import { dataTable, html, type Html, type Page } from '#platform/http';
import type { Field, FieldAnswer, SectionAnswers } from '#domain/calls';

import { answerWords } from '../domain/answer-words';
import { isRows, isShown } from '../domain/answers';
import type { Dossier, WrittenDossier } from '../queries/dossier.query';

type All = ReadonlyMap<string, SectionAnswers>;

/** The whole application on one page, to be printed or kept. */
export function dossierPage(page: Page, { application, documents }: Dossier): string {
  const { reference, title, call, lead, sections } = application;
  const all = new Map(sections.map(({ code, answers }) => [code, answers]));
  const body = html`
    <p>
      ${page.say('applications.page-call', { call: call.reference })} ${call.title[page.language]}
    </p>
    <p>${page.say('applications.page-lead', { lead: lead.name })}</p>
    ${sections.map((section) => sectionOf(page, section, all))} ${partnersOf(page, application)}
    ${documents.length === 0 ? null : documentsOf(page, documents)}
  `;
  const heading = reference === null ? title : `${reference} · ${title}`;
  return page.html({ title: heading, body });
}

function sectionOf(page: Page, section: WrittenDossier['sections'][number], all: All): Html {
  const { label, fields, answers } = section;
  const shown = fields.filter((field) => isShown(field, { section: answers, all }));
  return html`<section>
    <h2>${label[page.language]}</h2>
    ${shown.map((field) => fieldOf(page, field, answers[field.code]))}
  </section>`;
}

function fieldOf(page: Page, field: Field, value: FieldAnswer | undefined): Html {
  const label = field.label[page.language];
  if (isRows(value) && field.type === 'block' && value.length > 0)
    return blockOf(page, field, value);
  return html`<h3>${label}</h3>
    <p>${answerWords(page, field, value)}</p>`;
}

function blockOf(page: Page, { label, fields }: Field, rows: readonly object[]): Html {
  const cells = (rows as readonly Readonly<Record<string, FieldAnswer>>[]).map((row) => ({
    cells: fields.map((field) => answerWords(page, field, row[field.code])),
  }));
  const heads = fields.map((field) => field.label[page.language]);
  return dataTable({ caption: label[page.language], heads, rows: cells });
}

function partnersOf(page: Page, { partners }: WrittenDossier): Html {
  const heads = ['partner', 'costs', 'requested'].map((one) =>
    page.say(`applications.page-${one}`),
  );
  const rows = partners.map(({ organisation, total, requested }) => ({
    cells: [organisation.name, `${total.amount} €`, `${requested.amount} €`],
  }));
  return dataTable({ caption: page.say('applications.page-partners'), heads, rows });
}

function documentsOf(page: Page, documents: Dossier['documents']): Html {
  const heads = ['document', 'file', 'state'].map((one) => page.say(`applications.page-${one}`));
  const rows = documents.map(({ document, given, state }) => ({
    cells: [
      document.label[page.language],
      given?.fileName ?? '—',
      page.say(`applications.page-document-${state}`),
    ],
  }));
  return dataTable({ caption: page.say('applications.page-documents'), heads, rows });
}
