import { dataTable, html, type Html, type Page } from '#platform/http';

import type { CaughtMail } from '../queries/caught-mails.query';

const MAIL_PATH = '/dev/mail';

const ZONE = 'Europe/Paris';
const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A link as mail programs find it: up to the punctuation of the sentence that it ends. */
const LINK = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?)»])/;

/** Every caught mail, the newest first. */
export function mailListPage(page: Page, mails: readonly CaughtMail[]): string {
  const table = dataTable({
    caption: page.say('mail.page-list-count', { count: mails.length }),
    heads: ['subject', 'recipient', 'caught-at'].map((key) => page.say(`mail.page-${key}`)),
    rows: mails.map((mail) => ({
      cells: [
        html`<a href="${page.link(`${MAIL_PATH}/${encodeURIComponent(mail.id)}`)}"
          >${mail.subject}</a
        >`,
        html`<span class="address">${mail.to}</span>`,
        when(page, mail),
      ],
    })),
  });
  return page.html({
    title: page.say('mail.page-list-title'),
    body: html`<p class="lead">${page.say('mail.page-list-explanation')}</p>
      ${mails.length === 0 ? html`<p>${page.say('mail.page-list-empty')}</p>` : table}`,
  });
}

/** One caught mail, as its reader would see it without pictures. */
export function mailPage(page: Page, mail: CaughtMail): string {
  return page.html({
    title: mail.subject,
    body: html`<dl>
        <dt>${page.say('mail.page-recipient')}</dt>
        <dd>${mail.to}</dd>
        <dt>${page.say('mail.page-caught-at')}</dt>
        <dd>${when(page, mail)}</dd>
      </dl>
      <h2>${page.say('mail.page-text')}</h2>
      <pre class="letter">${withLinks(mail.text)}</pre>
      <p><a href="${page.link(MAIL_PATH)}">${page.say('mail.page-back-to-list')}</a></p>`,
  });
}

function when({ language }: Page, { caughtAt }: CaughtMail): Html {
  const style = { dateStyle: 'medium', timeStyle: 'medium', timeZone: ZONE } as const;
  const text = new Intl.DateTimeFormat(LOCALES[language], style).format(caughtAt);
  return html`<time datetime="${caughtAt.toISOString()}">${text}</time>`;
}

/** Cut at its links, every second piece of a text is one. */
function withLinks(text: string): Html {
  const pieces = text.split(LINK);
  return html`${pieces.map((piece, at) => (at % 2 === 0 ? piece : html`<a href="${piece}">${piece}</a>`))}`;
}
