/** How long a text is as Postgres counts it, in code points: an emoji is one, `é` is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
