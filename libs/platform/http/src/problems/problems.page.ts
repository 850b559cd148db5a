import type { Messages } from '#platform/messages';

/** A page for people who follow the `type` of a problem: its code, and what it says. */
export function problemPage(messages: Messages, code: string): string {
  return page(code, [
    `<h1><code>${escaped(code)}</code></h1>`,
    `<p lang="fr">${escaped(messages.written('fr', code))}</p>`,
    `<p lang="en">${escaped(messages.written('en', code))}</p>`,
    '<p><a href="/problems">Tous les codes · All codes</a></p>',
  ]);
}

/** Every code there is, with its sentences. */
export function problemsPage(messages: Messages): string {
  const rows = messages
    .keys()
    .map((code) =>
      [
        `<dt id="${escaped(code)}"><code>${escaped(code)}</code></dt>`,
        `<dd lang="fr">${escaped(messages.written('fr', code))}</dd>`,
        `<dd lang="en">${escaped(messages.written('en', code))}</dd>`,
      ].join(''),
    );
  return page('Tablée: codes', ['<h1>Codes</h1>', '<dl>', ...rows, '</dl>']);
}

function page(title: string, body: readonly string[]): string {
  return [
    '<!doctype html>',
    '<html lang="fr">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>`,
    `<body><main>${body.join('\n')}</main></body>`,
    '</html>',
  ].join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
