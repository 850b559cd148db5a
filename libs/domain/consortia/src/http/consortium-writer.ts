import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Refusal } from '#kernel/problems';
import { currentContext } from '#platform/context';
import { Messages } from '#platform/messages';

import type { ConsortiumId } from '../consortia.types';
import { OneConsortium } from '../queries/one-consortium.query';

import { ConsortiumResponse } from './consortium-response.dto';

/** Answers with a consortium as the caller sees it, in the language of the caller. */
@Injectable()
export class ConsortiumWriter {
  constructor(
    private readonly oneConsortium: OneConsortium,
    private readonly messages: Messages,
  ) {}

  async write(actor: Actor, id: ConsortiumId): Promise<ConsortiumResponse> {
    const view = await this.oneConsortium.read(actor, id);
    const { language } = currentContext();
    const said = ({ code, pointer, params }: Refusal) => ({
      code,
      detail: this.messages.say(language, code, params),
      pointer: pointer ?? null,
    });
    return new ConsortiumResponse(view, view.partnershipFaults.map(said));
  }
}
