import { Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { Credentials, ResetAccountService } from '#platform/auth';
import { TransactionRunner } from '#platform/database';

import { PasswordMail } from './password-mail';
import { PasswordResetLinks } from './password-reset-links';

@Injectable()
export class ReplaceForgottenPasswordService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly links: PasswordResetLinks,
    private readonly credentials: Credentials,
    private readonly account: ResetAccountService,
    private readonly mail: PasswordMail,
  ) {}

  /**
   * Gives another password to the account whose link this is. Every session ends, and the person
   * is told by mail. The password is hashed first, which is slow, so that the transaction is
   * short; the link is looked at before and again in it.
   *
   * @throws PasswordResetNotFound, PasswordResetClosed, PasswordRefused, AuthBusy
   */
  async replace(token: string, password: string): Promise<void> {
    const person = await this.transactions.read(SYSTEM, (reader) =>
      this.links.ownerOf(reader, token),
    );
    const { id: personId, email, givenName, familyName } = person;
    const hashed = await this.credentials.hash(password, [email, givenName, familyName]);
    await this.transactions.run(SYSTEM, async (tx) => {
      await this.links.use(tx, token, person);
      await this.account.reset(tx, { personId, email, hashed });
      await this.mail.sendDone(tx, person);
    });
  }
}
