import { Injectable } from '@nestjs/common';

import { readerOf, type Tx } from '#platform/database';

import type { PasswordResetId } from '../identity.types';
import { PasswordResetEntity } from '../storage/password-reset.entity';

import { PasswordMail } from './password-mail';
import { PasswordResetLinks } from './password-reset-links';

@Injectable()
export class SendPasswordResetService {
  constructor(
    private readonly links: PasswordResetLinks,
    private readonly mail: PasswordMail,
  ) {}

  /** Mails the link to whoever signs in with the address; nothing, when nobody does. As the system. */
  async send(tx: Tx, id: PasswordResetId): Promise<void> {
    const asked = await tx.findOne(PasswordResetEntity, { where: { id } });
    if (asked === null) return;
    const person = await this.links.personWith(readerOf(tx), asked.email);
    if (person !== null) await this.mail.sendLink(tx, person, id);
  }
}
