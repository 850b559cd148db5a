/**
 * Lines as a file that spreadsheets and the national register read: UTF-8 with its mark, semicolons,
 * every cell quoted. What could be taken for a formula is made text (CWE-1236).
 */
export function registerFile<Key extends string>(
  columns: Readonly<Record<Key, string>>,
  lines: readonly Readonly<Record<Key, string>>[],
): string {
  const keys = Object.keys(columns) as Key[];
  const rows = [
    keys.map((key) => columns[key]),
    ...lines.map((line) => keys.map((key) => line[key])),
  ];
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
