import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import type { Reader } from '#platform/database';
import {
  MandateDirectory,
  type Consortium,
  type MandateId,
  type PartnerId,
} from '#domain/consortia';

/** Whether the lead may sign in the name of a partner, and by which mandate. */
@Injectable()
export class SigningMandate {
  constructor(
    private readonly mandates: MandateDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async find(
    reader: Reader,
    consortium: Pick<Consortium, 'id' | 'leadOrganisationId'>,
    partnerId: PartnerId,
  ): Promise<MandateId | null> {
    const held = await this.signable(reader, consortium);
    return held.find((mandate) => mandate.partnerId === partnerId)?.id ?? null;
  }

  /** Those by which the lead may sign today. */
  async signable(reader: Reader, consortium: Pick<Consortium, 'id' | 'leadOrganisationId'>) {
    const held = await this.mandates.heldBy(reader, consortium, this.clock());
    return held.filter(({ powers }) => powers.includes('sign'));
  }
}
