import { refusal, type Refusal } from '#kernel/problems';

/** Points at each value that was already in the list. */
export function checkDistinct(
  values: readonly string[],
  code: string,
  pointerOf: (index: number) => string,
): Refusal[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index ? [] : [refusal(code, pointerOf(index), { value })],
  );
}
