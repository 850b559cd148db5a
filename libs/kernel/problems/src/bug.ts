/** We broke our own promise. Answered as 500 without detail, and paged. */
export class Bug extends Error {
  override readonly name = 'Bug';
}

/** @throws Bug when `condition` is false; `promise` says what we had promised, in the affirmative. */
export function invariant(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new Bug(`Broken promise: ${promise}.`);
}
