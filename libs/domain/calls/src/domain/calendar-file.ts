/** A public call, as feeds and calendars tell of it. */
export interface ToldCall {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly summary: string;
  readonly funder: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly closesAt: Date;
  readonly url: string;
}

/** Lines are no longer than 75 bytes (RFC 5545 §3.1), counted from the last fold. */
const LINE_MAX = 75;

/** The deadlines of calls as a calendar that people subscribe to (RFC 5545). */
export function calendarOf(calls: readonly ToldCall[], name: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tablee//Calls//FR',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...calls.flatMap(eventOf),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventOf(call: ToldCall): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${call.id}@tablee`,
    `DTSTAMP:${stamp(call.updatedAt)}`,
    `DTSTART:${stamp(call.closesAt)}`,
    `DTEND:${stamp(call.closesAt)}`,
    `SUMMARY:${escaped(`${call.reference} : ${call.title}`)}`,
    `DESCRIPTION:${escaped(`${call.funder}\n${call.summary}`)}`,
    `URL:${call.url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20270731T100000Z` */
function stamp(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

/** Cut between characters, never within one; each line after the first begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > LINE_MAX) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part].join('\r\n');
}
