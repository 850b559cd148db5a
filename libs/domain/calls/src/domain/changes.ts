type Branch = Readonly<Record<string, unknown>>;

/**
 * JSON pointers to what differs between two values, in alphabetical order. Lists of different
 * lengths differ as a whole: which of their items is new cannot be told.
 */
export function changesBetween(before: unknown, after: unknown): readonly string[] {
  return changesAt('', before, after).toSorted();
}

function changesAt(at: string, before: unknown, after: unknown): readonly string[] {
  if (!isBranch(before) || !isBranch(after) || areOtherLists(before, after))
    return Object.is(before, after) ? [] : [at];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changesAt(`${at}/${key}`, before[key], after[key]));
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null;
}

function areOtherLists(before: Branch, after: Branch): boolean {
  if (Array.isArray(before) && Array.isArray(after)) return before.length !== after.length;
  return Array.isArray(before) !== Array.isArray(after);
}
