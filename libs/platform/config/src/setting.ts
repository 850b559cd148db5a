/** One line of the table of settings: everything that is known, checked and documented about it. */
export interface Setting<Value = unknown> {
  /** One sentence for whoever runs the service. */
  readonly meaning: string;
  /** Turns the text into a value. @throws Unreadable saying what the text must be. */
  readonly read: (text: string) => Value;
  /** The text used when nothing is given; a function when it depends on the kind of place. */
  readonly default?: string | ((place: Place) => string | undefined);
  /** How the documentation words a default that is computed. */
  readonly defaultNote?: string;
  readonly example: string;
  /** May come from a file named by `<NAME>_FILE`, is never logged, has no default in production. */
  readonly secret?: true;
  /** Makes the value kept in `secrets.json` when a demo or a development machine gives none. */
  readonly kept?: 'secretKey' | 'receiptKey';
  readonly requiredIn?: Environment;
  /** Deliberate weaknesses for tests: refused in production, whatever else is asked. */
  readonly testOnly?: true;
}

export type Environment = 'production' | 'development' | 'test';

/** What defaults may depend on. */
export interface Place {
  readonly environment: Environment;
  readonly port: string;
}

/** What a setting must be, as the end of the sentence "PORT must be …". */
export class Unreadable extends Error {}

export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new Unreadable(`a whole number from ${min} to ${max}`);
  };
}

export function oneOf<const Choice extends string>(...choices: readonly Choice[]) {
  return (text: string): Choice => {
    const found = choices.find((choice) => choice === text);
    if (found !== undefined) return found;
    throw new Unreadable(`one of ${choices.join(', ')}`);
  };
}

export function flag(text: string): boolean {
  return oneOf('true', 'false')(text) === 'true';
}

export function anyText(text: string): string {
  return text;
}

/** Checks protocol and form; the text itself is kept, since drivers have their own reading of it. */
export function urlOf(...protocols: readonly string[]): (text: string) => string {
  return (text) => {
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    throw new Unreadable(`a URL starting with ${protocols.map((one) => `${one}//`).join(' or ')}`);
  };
}
