import { Injectable } from '@nestjs/common';

import type { Tx } from '#platform/database';

import type { PersonId } from '../auth.types';

export interface NewCredential {
  readonly personId: PersonId;
  readonly email: string;
  readonly password: string;
}

/** What a person signs in with: an e-mail address and the hash of a password. */
@Injectable()
export class Credentials {
  /** Lets a person sign in. @throws PasswordRefused, EmailTaken, AuthBusy */
  async open(_tx: Tx, _credential: NewCredential): Promise<void> {}
}
