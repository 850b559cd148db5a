import { foldForSearch } from '#domain/territories';

import type { CompanyRegister, RegisterEntry } from './company-register';
import { OFFLINE_ANSWER } from './offline-answer';
import { entriesIn } from './recherche-entreprises';

/**
 * A register that needs no network: a few answers of the real one, kept in its own shape, so that the
 * demo and the tests read what they would read from it.
 */
export class OfflineCompanyRegister implements CompanyRegister {
  readonly name = 'Recherche d’entreprises (copie de démonstration)';
  private readonly entries = entriesIn(OFFLINE_ANSWER);

  search(asked: string): Promise<readonly RegisterEntry[]> {
    const words = foldForSearch(asked).split(' ');
    const found = this.entries.filter(
      ({ siren, siret, name }) =>
        asked === siren ||
        asked === siret ||
        words.every((word) => ` ${foldForSearch(name)}`.includes(` ${word}`)),
    );
    return Promise.resolve(found);
  }
}
