/** Text that is HTML already, safe to be put into a page as it is. Made by `html` alone. */
export class Html {
  constructor(readonly text: string) {}
}

export type Piece = string | number | Html | null | readonly Piece[];

/**
 * html`<p>${name}</p>`: whatever is put in is escaped, unless it was made by `html` itself. Each
 * piece holds whole elements, since the formatter closes whatever is left open.
 */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(texts.map((text, at) => `${text}${textOf(pieces[at] ?? null)}`).join(''));
}

/** A sentence of ours in which code stands between backquotes. */
export function withCode(sentence: string): Html {
  const pieces = sentence.split('`');
  return html`${pieces.map((piece, at) => (at % 2 === 0 ? piece : html`<code>${piece}</code>`))}`;
}

function textOf(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'object') return piece.map(textOf).join('');
  return escaped(String(piece));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
