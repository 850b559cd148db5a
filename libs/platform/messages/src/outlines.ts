/** As much of an element of an ICU message as we read. */
interface Element {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

/** The texts between the blanks of a sentence. */
type Outline = readonly string[];

/** Kinds of elements of an ICU message: the library keeps their names to itself. */
const LITERAL = 0;
const SELECT = 5;
const PLURAL = 6;

/** A choice of words gives one outline for each; of a plural, only the general form is kept. */
export function outlinesOf(elements: readonly Element[]): readonly Outline[] {
  return elements.reduce<readonly Outline[]>(
    (before, element) =>
      before.flatMap((start) => turnsOf(element).map((end) => joined(start, end))),
    [['']],
  );
}

function turnsOf({ type, value, options = {} }: Element): readonly Outline[] {
  if (type === LITERAL) return [[String(value)]];
  if (type === SELECT) return Object.values(options).flatMap((one) => outlinesOf(one.value));
  if (type === PLURAL) return outlinesOf(options['other']?.value ?? []);
  return [['', '']];
}

function joined(start: Outline, [first = '', ...others]: Outline): Outline {
  return [...start.slice(0, -1), `${start.at(-1) ?? ''}${first}`, ...others];
}
