type JsonObject = Readonly<Record<string, unknown>>;

/**
 * JSON Merge Patch (RFC 7396): objects are merged, everything else is replaced. A null is kept as
 * the value null, since every key of our contents is always present.
 */
export function mergePatch<Target extends object>(target: Target, patch: object): Target {
  const merged = Object.entries(patch).map(([key, value]) => [
    key,
    mergeValue((target as JsonObject)[key], value),
  ]);
  return { ...target, ...Object.fromEntries(merged) };
}

function mergeValue(target: unknown, value: unknown): unknown {
  if (!isObject(value)) return value;
  return isObject(target) ? mergePatch(target, value) : { ...value };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
