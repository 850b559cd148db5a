import { LANGUAGES, type Language, type Messages } from '#platform/messages';

import { statusOf } from '../answers/statuses';
import { docsOf } from '../openapi/serve-contract';
import type { PublishedOperation } from '../openapi/published-contract';
import { dataTable } from '../pages/data-table';
import { html, withCode, type Html } from '../pages/html';
import type { Page } from '../pages/page';

import { groupBy } from './group-by';
import type { KnownProblem, ProblemIndex } from './problem-index';

/** A longer list is folded: a code that everything may answer would fill the page with it. */
const MOST_UNFOLDED = 12;

/** Where the pages take what they say about problems. */
export interface ProblemSources {
  readonly messages: Messages;
  readonly index: ProblemIndex;
}

/** Every code there is, by module, each row with an anchor of its own. */
export function problemsPage(page: Page, { messages, index }: ProblemSources): string {
  const modules = [...groupBy(messages.codes(), moduleOf)];
  const links = modules.map(([module]) => html`<li><a href="#${module}">${module}</a></li>`);
  const tables = modules.map(([module, codes]) =>
    moduleTable(page, { messages, index, module, codes }),
  );
  return page.html({
    title: page.say('http.page-problems'),
    body: html`<p class="lead">${page.say('http.page-problems-explanation')}</p>
      <nav class="index" aria-label="${page.say('http.page-problems-modules')}">
        <ul>
          ${links}
        </ul>
      </nav>
      ${tables}`,
  });
}

/** A page for people who follow the `type` of a problem. */
export function problemPage(page: Page, code: string, { messages, index }: ProblemSources): string {
  const known = index.find(code);
  const languages = LANGUAGES.toSorted((one) => (one === page.language ? -1 : 1));
  const advice = page.say(`http.advice-${known.kind ?? 'reason'}`);
  const module = moduleOf(code);
  return page.html({
    title: code,
    heading: html`<code>${code}</code>`,
    body: html`${statusLine(page, known)}
      <h2>${page.say('http.page-problem-said')}</h2>
      ${languages.map((language) => quotation(page, language, messages.outlines(language, code)))}
      <h2>${page.say('http.page-problem-advice')}</h2>
      <p>${withCode(advice)}</p>
      <h2>${page.say('http.page-problem-operations')}</h2>
      ${operationsOf(page, known)}
      <p>
        <a href="${page.link(`/problems#${module}`)}"
          >${page.say('http.page-problem-module', { module })}</a
        >
      </p>
      <p><a href="${page.link('/problems')}">${page.say('http.page-problem-all')}</a></p>`,
  });
}

interface ModuleCodes extends ProblemSources {
  readonly module: string;
  readonly codes: readonly string[];
}

function moduleTable(page: Page, { messages, index, module, codes }: ModuleCodes): Html {
  const rows = codes.map((code) => {
    const { kind } = index.find(code);
    const sentences = messages.outlines(page.language, code).map(sentenceOf);
    return {
      id: code,
      cells: [
        html`<a href="${page.link(`/problems/${code}`)}"><code>${code}</code></a>`,
        kind === null ? null : statusOf(kind),
        sentences.map((sentence) => html`<p>${sentence}</p>`),
      ],
    };
  });
  const heads = ['code', 'status', 'sentence'].map((one) => page.say(`http.page-problem-${one}`));
  const caption = page.say('http.page-problems-count', { count: codes.length });
  return html`<h2 id="${module}">${module}</h2>
    ${dataTable({ caption, heads, rows })}`;
}

function statusLine(page: Page, { kind }: KnownProblem): Html | null {
  if (kind === null) return null;
  const title = page.say(`http.title-${kind}`);
  return html`<p><span class="status">${statusOf(kind)} ${title}</span></p>`;
}

function quotation(page: Page, language: Language, outlines: readonly (readonly string[])[]): Html {
  const name = page.say(`http.page-problem-${language === 'fr' ? 'french' : 'english'}`);
  const sentences = outlines.map((outline) => html`<p>${sentenceOf(outline)}</p>`);
  return html`<p class="language">${name}</p>
    <blockquote lang="${language}">${sentences}</blockquote>`;
}

/** With a mark where the answer fills something in. */
function sentenceOf(outline: readonly string[]): Html {
  return html`${outline.map((text, at) => (at === 0 ? text : html`<var>…</var>${text}`))}`;
}

function operationsOf(page: Page, { operations }: KnownProblem): Html {
  if (operations.length === 0)
    return html`<p>${withCode(page.say('http.page-problem-inside'))}</p>`;
  const list = html`<ul>
    ${operations.map(operationItem)}
  </ul>`;
  if (operations.length <= MOST_UNFOLDED) return list;
  const count = page.say('http.page-problem-count', { count: operations.length });
  return html`<details>
    <summary>${count}</summary>
    ${list}
  </details>`;
}

/** The contract is in English. */
function operationItem(operation: PublishedOperation): Html {
  const { method, path, summary } = operation;
  return html`<li>
    <a href="${docsOf(operation)}"><code>${method} ${path}</code></a>
    <span lang="en">${summary}</span>
  </li>`;
}

function moduleOf(code: string): string {
  return code.split('.')[0] ?? code;
}
