import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { instantJson, TransactionRunner, type Reader } from '#platform/database';
import type { PartnerId } from '#domain/consortia';

import { PartnerBudgetNotFound } from '../applications.errors';
import { canEngage, canSignFor } from '../applications.policy';
import type { Application, ApplicationId } from '../applications.types';
import type { PartnerBudget } from '../domain/budget';
import { isBound, partOf } from '../domain/frozen-content';
import { stateOf, type LastAct, type Signatory } from '../domain/signatures';
import { cameBack } from '../domain/reopening';
import { isBeingWritten } from '../domain/step';
import { freezeCommon, freezeFor, type FrozenFor } from '../services/freeze-content';
import { SigningMandate } from '../services/signing-mandate';
import type { SigningCapacity } from '../storage/signature.entity';

import { ApplicationFiles, type ApplicationFile } from './application-file.query';
import { Reach } from './reach';

interface ActRow extends LastAct {
  readonly partnerId: PartnerId;
  readonly number: number;
  readonly capacity: SigningCapacity;
  readonly reason: string | null;
  readonly actedAt: string;
}

/** How one partner stands, with what it would sign now. */
export interface SignatoryView extends Signatory {
  readonly organisationId: string;
  /** Of what stands now: send it back to sign. */
  readonly sha256: string;
  readonly capacity: SigningCapacity | null;
  readonly reason: string | null;
  readonly actedAt: string | null;
  /** The last act, whatever it was about. */
  readonly last: ActRow | null;
  readonly maySign: boolean;
}

const LAST_ACTS = `
  SELECT DISTINCT ON (s.partner_id) s.partner_id AS "partnerId", s.number, s.act,
    s.common_sha256 AS "commonSha256", s.part_sha256 AS "partSha256", s.capacity, s.reason,
    ${instantJson('s.acted_at')} AS "actedAt"
  FROM applications.signature s WHERE s.application_id = $1
  ORDER BY s.partner_id, s.number DESC`;

/** Who signed what an application says now. */
@Injectable()
export class Signatures {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly files: ApplicationFiles,
    private readonly mandate: SigningMandate,
  ) {}

  /** A constant number of statements, however many partners. @throws ApplicationNotFound */
  read(actor: Actor, id: ApplicationId): Promise<readonly SignatoryView[]> {
    return this.transactions.read(actor, async (reader) => {
      const application = await this.reach.find(reader, actor, id);
      const file = await this.files.read(reader, id);
      const mandated = await this.mandatedTo(reader, actor, application);
      const isOpen = isBeingWritten(application.status) || cameBack(application.status);
      const all = await signatoriesOf(reader, file);
      return all.map((one) => ({
        ...one,
        maySign:
          isOpen && (canSignFor(actor, one.organisationId) || mandated.includes(one.partnerId)),
      }));
    });
  }

  /** The partners that the actor may sign for by mandate. */
  private async mandatedTo(
    reader: Reader,
    actor: Actor,
    application: Application,
  ): Promise<readonly PartnerId[]> {
    if (!canEngage(actor, application)) return [];
    const { consortiumId: id, leadOrganisationId } = application;
    const held = await this.mandate.signable(reader, { id, leadOrganisationId });
    return held.map(({ partnerId }) => partnerId);
  }

  /** The very text that a partner signs. @throws ApplicationNotFound, PartnerBudgetNotFound */
  contentFor(actor: Actor, id: ApplicationId, partnerId: PartnerId): Promise<FrozenFor> {
    return this.transactions.read(actor, async (reader) => {
      await this.reach.find(reader, actor, id);
      const file = await this.files.read(reader, id);
      const partner = partOf(file, partnerId);
      if (partner === null || !isBound(partner.role)) throw new PartnerBudgetNotFound();
      return freezeFor(file, partner);
    });
  }
}

/** How each partner that is bound stands to the file as it is; one statement. */
export async function signatoriesOf(
  reader: Reader,
  file: ApplicationFile,
): Promise<readonly Omit<SignatoryView, 'maySign'>[]> {
  const acts = await reader.rows<ActRow>(LAST_ACTS, [file.application.id]);
  const common = freezeCommon(file);
  return file.budget.partners
    .filter(({ role }) => isBound(role))
    .map((partner) => signatoryOf(file, partner, freezeFor(file, partner, common), acts));
}

function signatoryOf(
  file: ApplicationFile,
  { partnerId, name, role }: PartnerBudget,
  frozen: FrozenFor,
  acts: readonly ActRow[],
): Omit<SignatoryView, 'maySign'> {
  const last = acts.find((act) => act.partnerId === partnerId) ?? null;
  const place = file.partners.find((one) => one.partnerId === partnerId);
  return {
    partnerId,
    name,
    role,
    organisationId: place?.organisationId ?? '',
    state: stateOf(last, frozen),
    sha256: frozen.sha256,
    capacity: last?.capacity ?? null,
    reason: last?.reason ?? null,
    actedAt: last?.actedAt ?? null,
    last,
  };
}
