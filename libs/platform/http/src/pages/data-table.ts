import { html, type Html, type Piece } from './html';

export interface DataTable {
  /** Read before the table, and by screen readers as its name. */
  readonly caption: Piece;
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Where links from elsewhere lead. */
  readonly id?: string;
  /** The first one names the row. */
  readonly cells: readonly Piece[];
}

/**
 * A real table, whose rows become cards on a narrow screen. Its roles are written out because
 * some browsers forget them when a style sheet shows a table as blocks.
 */
export function dataTable({ caption, heads, rows }: DataTable): Html {
  const head = heads.map((one) => html`<th scope="col" role="columnheader">${one}</th>`);
  const body = rows.map(({ id, cells: [name = '', ...others] }) => {
    const cells = others.map(
      (cell, at) => html`<td role="cell" data-label="${heads[at + 1] ?? ''}">${cell}</td>`,
    );
    return html`<tr role="row" ${id === undefined ? null : html`id="${id}"`}>
      <th scope="row" role="rowheader">${name}</th>
      ${cells}
    </tr>`;
  });
  return html`<table role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${body}
    </tbody>
  </table>`;
}
