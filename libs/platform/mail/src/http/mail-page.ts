import type { Language, Messages } from '#platform/messages';

import type { CaughtMail } from '../queries/caught-mails.query';

export interface PageWords {
  readonly messages: Messages;
  readonly language: Language;
}

export const MAIL_PATH = '/dev/mail';
export const STYLE_PATH = '/dev/mail.css';

const ZONE = 'Europe/Paris';
const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Every caught mail, the newest first. */
export function mailListPage(words: PageWords, mails: readonly CaughtMail[]): string {
  const say = sayIn(words);
  const rows = mails.map(
    (mail) =>
      `<tr><td><time datetime="${mail.caughtAt.toISOString()}">${when(mail, words)}</time></td>` +
      `<td>${escaped(mail.to)}</td>` +
      `<td><a href="${linkTo(mail)}">${escaped(mail.subject)}</a></td></tr>`,
  );
  const titles = ['caught-at', 'recipient', 'subject'].map((key) => `<th scope="col">${say(key)}`);
  const table = `<table><thead><tr>${titles.join('')}</thead><tbody>${rows.join('')}</tbody></table>`;
  return page(words, say('list-title'), [
    `<p>${say('list-explanation')}</p>`,
    mails.length === 0 ? `<p>${say('list-empty')}</p>` : table,
  ]);
}

/** One caught mail, as its reader would see it without pictures. */
export function mailPage(words: PageWords, mail: CaughtMail): string {
  const say = sayIn(words);
  return page(words, escaped(mail.subject), [
    '<dl>',
    `<dt>${say('recipient')}</dt><dd>${escaped(mail.to)}</dd>`,
    `<dt>${say('caught-at')}</dt><dd>${when(mail, words)}</dd>`,
    '</dl>',
    `<pre>${withLinks(mail.text)}</pre>`,
    `<p><a href="${MAIL_PATH}">${say('back-to-list')}</a></p>`,
  ]);
}

export const MAIL_STYLE = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.5 system-ui, sans-serif; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; }
pre { padding: 1rem; background: #f4f4f1; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
dt { font-weight: bold; } dd { margin: 0 0 .5rem; } a { color: #0b5394; }
`;

function page({ language }: PageWords, title: string, body: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${title}</title><link rel="stylesheet" href="${STYLE_PATH}"></head>`,
    `<body><main><h1>${title}</h1>${body.join('\n')}</main></body>`,
    '</html>',
  ].join('\n');
}

function sayIn({ messages, language }: PageWords): (key: string) => string {
  return (key) => escaped(messages.say(language, `mail.page-${key}`));
}

function linkTo({ id }: CaughtMail): string {
  return `${MAIL_PATH}/${encodeURIComponent(id)}`;
}

function when({ caughtAt }: CaughtMail, { language }: PageWords): string {
  const style = { dateStyle: 'medium', timeStyle: 'medium', timeZone: ZONE } as const;
  return new Intl.DateTimeFormat(LOCALES[language], style).format(caughtAt);
}

/** What a mail program would do; the addresses cannot hold a quote once they are escaped. */
function withLinks(text: string): string {
  return escaped(text).replaceAll(
    /https?:\/\/[^\s<>]*[^\s<>.,;:!?)»]/g,
    (address) => `<a href="${address}">${address}</a>`,
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
