import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, type Reader, type Tx } from '#platform/database';
import { MailDispatch } from '#platform/mail';
import { Messages } from '#platform/messages';
import { PeopleDirectory, type Member } from '#domain/identity';

import type { Audience, Notice } from '../notifications.types';
import { MessageEntity } from '../storage/message.entity';

@Injectable()
export class WriteMessagesService {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly mails: MailDispatch,
    private readonly messages: Messages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Tells each person once of one event, whatever number of notices reach them: a message in the
   * application, and the same words by mail, in their language. The first notice that reaches a
   * person is the one they get.
   */
  async write(tx: Tx, eventId: string, notices: readonly Notice[]): Promise<void> {
    const told = new Set<string>();
    for (const notice of notices) {
      const members = await this.audienceOf(readerOf(tx), notice);
      const untold = members.filter(({ personId }) => !told.has(personId));
      for (const member of firstOfEach(untold)) {
        told.add(member.personId);
        await this.tell(tx, { eventId, notice, member });
      }
    }
  }

  private async audienceOf(reader: Reader, { to }: Notice): Promise<readonly Member[]> {
    if ('roles' in to) {
      const all = await this.people.membersOf(reader, to.organisationIds, to.roles);
      return all.filter((member) => isAmong(member, to));
    }
    const members = await this.people.membersOf(reader, [to.organisationId]);
    return members.filter(({ personId }) => personId === to.personId);
  }

  private async tell(tx: Tx, { eventId, notice, member }: Telling): Promise<void> {
    const at = this.clock();
    const { kind, params, subject } = notice;
    const { personId, email, language } = member;
    const id = newId<'Message'>(at);
    await tx.insert(MessageEntity, {
      id,
      personId,
      eventId,
      kind,
      params,
      subjectKind: subject.kind,
      subjectId: subject.id,
      writtenAt: at,
    });
    await this.mails.queueMail(tx, {
      id,
      to: email,
      subject: this.messages.say(language, `notifications.${kind}`, params),
      text: this.messages.say(language, `notifications.${kind}-body`, params),
    });
  }
}

function isAmong({ personId }: Member, { onlyIds, exceptId }: Audience): boolean {
  return (onlyIds === undefined || onlyIds.includes(personId)) && personId !== exceptId;
}

interface Telling {
  readonly eventId: string;
  readonly notice: Notice;
  readonly member: Member;
}

/** A person who stands for several of the organisations is told once. */
function firstOfEach(members: readonly Member[]): readonly Member[] {
  return [...new Map(members.toReversed().map((member) => [member.personId, member])).values()];
}
