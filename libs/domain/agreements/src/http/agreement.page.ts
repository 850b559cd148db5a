import { dataTable, html, type Page } from '#platform/http';

import type { RevisionView } from '../queries/revisions.query';

/** An agreement as people print and file it: what was signed, by whom, and its fingerprint. */
export function agreementDocument(page: Page, reference: string, revision: RevisionView): string {
  const { number, title, reason, contentHash } = revision;
  const { language } = page;
  const articles = revision.clauses.map(
    (clause, index) =>
      html`<h2>${index + 1}. ${clause.title[language]}</h2>
        <p>${clause.body[language]}</p>`,
  );
  return page.html({
    title: page.say('agreements.page-title', { reference, number }),
    body: html`<p class="lead">${title}</p>
      <p>${page.say(`agreements.page-${revision.status}`)}</p>
      ${reason === null ? null : html`<p>${page.say('agreements.page-reason', { reason })}</p>`}
      ${partiesTable(page, revision)} ${articles} ${instalmentsTable(page, revision)}
      <p>${page.say('agreements.page-fingerprint')} <code>${contentHash}</code></p>`,
  });
}

function partiesTable(page: Page, { parties }: RevisionView) {
  return dataTable({
    caption: page.say('agreements.page-parties'),
    heads: ['party', 'capacity', 'share', 'signed'].map((head) =>
      page.say(`agreements.page-${head}`),
    ),
    rows: parties.map(({ name, capacity, share, signedAt }) => ({
      cells: [
        name,
        page.say(`agreements.page-${capacity}`),
        page.say('agreements.page-amount', { amount: share.amount }),
        signedAt === null ? '—' : page.say('agreements.page-instant', { at: signedAt }),
      ],
    })),
  });
}

function instalmentsTable(page: Page, { instalments }: RevisionView) {
  return dataTable({
    caption: page.say('agreements.page-instalments'),
    heads: ['instalment', 'rate', 'instalment-amount'].map((head) =>
      page.say(`agreements.page-${head}`),
    ),
    rows: instalments.map(({ label, rate, amount }) => ({
      cells: [
        label[page.language],
        page.say('agreements.page-percent', { rate }),
        page.say('agreements.page-amount', { amount: amount.amount }),
      ],
    })),
  });
}
