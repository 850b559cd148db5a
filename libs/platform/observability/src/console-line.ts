/** Turns a JSON log line into a short one for the person who runs the demo in a terminal. */
export function consoleLine(json: string): string {
  const { ts, level, msg, error, ...rest } = JSON.parse(json) as Record<string, unknown>;
  const time = String(ts).slice(11, 19);
  const words = [time, MARKS[String(level)] ?? '', String(msg), detail(rest), reason(error)];
  return `${oneLine(words.filter((word) => word !== '').join(' '))}\n`;
}

const MARKS: Readonly<Record<string, string>> = { warn: '⚠', error: '✖', fatal: '✖' };

function detail({ status, ms, code }: Record<string, unknown>): string {
  if (typeof status === 'number') return `${status} (${String(ms)} ms)`;
  return typeof code === 'string' ? `[${code}]` : '';
}

function reason(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' ? `: ${message}` : '';
}

/** What comes from outside must not draw on the terminal or start a line of its own. */
function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}
