import type { Field, Section } from '#domain/calls';

/** What another revision asks otherwise: a whole section, or one field of it. */
export interface FormChange {
  readonly section: string;
  /** Null: the section as a whole. */
  readonly field: string | null;
  readonly change: 'added' | 'removed' | 'changed';
}

/** Lists what the second form asks otherwise than the first, in the order of the second. */
export function formChanges(
  before: readonly Section[],
  after: readonly Section[],
): readonly FormChange[] {
  const removed = before
    .filter(({ code }) => !after.some((one) => one.code === code))
    .map(({ code }) => ({ section: code, field: null, change: 'removed' as const }));
  return [...after.flatMap((section) => changesOf(section, before)), ...removed];
}

function changesOf(section: Section, before: readonly Section[]): readonly FormChange[] {
  const { code, fields } = section;
  const old = before.find((one) => one.code === code);
  if (old === undefined) return [{ section: code, field: null, change: 'added' }];
  const gone = old.fields.filter((field) => !fields.some((one) => one.code === field.code));
  return [
    ...fields.flatMap((field) => {
      const change = changeOf(
        old.fields.find((one) => one.code === field.code),
        field,
      );
      return change === null ? [] : [{ section: code, field: field.code, change }];
    }),
    ...gone.map((field) => ({ section: code, field: field.code, change: 'removed' as const })),
  ];
}

/** Both are JSON that the same house wrote, with its keys in the same order. */
function changeOf(before: Field | undefined, after: Field): 'added' | 'changed' | null {
  if (before === undefined) return 'added';
  return JSON.stringify(before) === JSON.stringify(after) ? null : 'changed';
}
