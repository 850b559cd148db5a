import fc, { type Arbitrary } from 'fast-check';

/** What we follow of a JSON Schema (OpenAPI 3.1) to make values for it. */
export interface ValueSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly items?: ValueSchema;
  readonly allOf?: readonly ValueSchema[];
  readonly anyOf?: readonly ValueSchema[];
}

export interface SchemaWorld {
  readonly schemas: Readonly<Record<string, ValueSchema>>;
  /** By the name of a property, ids that exist, so that requests go further than "not found". */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** One place in how many holds what it should not; 0 for none. */
  readonly nastyOneIn: number;
}

/** Words that have a meaning for some parser on the way, and so may upset it. */
export const NASTY_TEXTS = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '‮',
  "'; DROP TABLE x; --",
  '%00',
  '../../etc',
  '9'.repeat(400),
  'é'.repeat(30_000),
  '-1',
  'NaN',
  '2027-02-30',
  '0000-01-01T00:00:00Z',
] as const;

const NASTY = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.constantFrom(null, true, -1, 0, 1.5, 2 ** 31, 2 ** 53, 1e300, [], {}, [null], [[]], { a: 1 }),
);

const DEPTH_MAX = 8;

/** Values for one place of a request, as its schema asks for them. */
export function arbitraryOf(
  schema: ValueSchema,
  world: SchemaWorld,
  name = '',
  depth = 0,
): Arbitrary<unknown> {
  const valid = depth > DEPTH_MAX ? fc.constant(null) : validFor(schema, world, name, depth);
  if (world.nastyOneIn === 0) return valid;
  return fc.oneof(
    { weight: world.nastyOneIn - 1, arbitrary: valid },
    { weight: 1, arbitrary: NASTY },
  );
}

function validFor(
  schema: ValueSchema,
  world: SchemaWorld,
  name: string,
  depth: number,
): Arbitrary<unknown> {
  const { $ref, allOf, anyOf, example } = schema;
  const inner = $ref === undefined ? (allOf ?? anyOf)?.[0] : target($ref, world);
  if (inner !== undefined) return validFor(inner, world, name, depth + 1);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const known = world.ids[name];
  if (known !== undefined) return fc.constantFrom(...known);
  const made = ofType(schema, world, name, depth);
  return example === undefined ? made : fc.oneof(made, fc.constant(example));
}

function target($ref: string, { schemas }: SchemaWorld): ValueSchema {
  return schemas[$ref.replace('#/components/schemas/', '')] ?? {};
}

function ofType(
  schema: ValueSchema,
  world: SchemaWorld,
  name: string,
  depth: number,
): Arbitrary<unknown> {
  const type = [schema.type ?? 'string'].flat()[0];
  if (type === 'object') return ofObject(schema, world, depth);
  if (type === 'array') {
    const { items = {}, maxItems = 4 } = schema;
    return fc.array(arbitraryOf(items, world, name, depth + 1), {
      maxLength: Math.min(maxItems, 4),
    });
  }
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') {
    return fc.integer({ min: schema.minimum ?? -10, max: schema.maximum ?? 1000 });
  }
  return ofText(schema);
}

function ofObject(
  { properties = {}, required = [] }: ValueSchema,
  world: SchemaWorld,
  depth: number,
): Arbitrary<unknown> {
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [
      name,
      arbitraryOf(one, world, name, depth + 1),
    ]),
  );
  return fc.record(model, { requiredKeys: [...required] });
}

function ofText(schema: ValueSchema): Arbitrary<unknown> {
  const { format, pattern, minLength = 0, maxLength = 200 } = schema;
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.constantFrom('2027-03-31', '1950-01-01', '2999-12-31');
  if (format === 'date-time')
    return fc.constantFrom('2027-03-31T10:00:00Z', '2999-12-31T23:59:59Z');
  if (format === 'email') return fc.emailAddress();
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 40) });
}
