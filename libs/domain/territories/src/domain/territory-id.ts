import type { TerritoryId, TerritoryKind } from '../territories.types';

const CODES: Readonly<Record<TerritoryKind, RegExp>> = {
  commune: /^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97|98)\d{3}$/,
  epci: /^2\d{8}$/,
  departement: /^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|9[78]\d)$/,
  region: /^(?:\d{2}|9[78]\d)$/,
};

/** Whether the text has the form of an identifier; the territory may still not exist. */
export function isTerritoryId(text: string): text is TerritoryId {
  const [kind = '', code = '', ...rest] = text.split('-');
  return rest.length === 0 && isKind(kind) && CODES[kind].test(code);
}

export function territoryId(kind: TerritoryKind, code: string): TerritoryId {
  return `${kind}-${code}`;
}

function isKind(text: string): text is TerritoryKind {
  return Object.hasOwn(CODES, text);
}
