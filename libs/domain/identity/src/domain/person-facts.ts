import type { Person } from '../identity.types';

/** What a person says of itself. */
export type PersonFacts = Pick<Person, 'givenName' | 'familyName' | 'email' | 'language'>;

/** Two ways of typing an address are one address: mail servers tell no capitals apart any more. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

export function normaliseName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
