import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import type { Section, SectionAnswers, Translated } from '#domain/calls';

import type { ApplicationId } from '../applications.types';

import { Documents, type DocumentView } from './documents.query';
import { OneApplication } from './one-application.query';

/** An application as `GET /applications/{id}` writes it, as far as a page shows it. */
export interface WrittenDossier {
  readonly reference: string | null;
  readonly title: string;
  readonly status: string;
  readonly submittedAt: string | null;
  readonly call: { readonly reference: string; readonly title: Translated };
  readonly lead: { readonly name: string };
  readonly requested: { readonly amount: string };
  readonly total: { readonly amount: string };
  readonly sections: readonly (Section & { readonly answers: SectionAnswers })[];
  readonly partners: readonly {
    readonly partnerId: string;
    readonly organisation: { readonly name: string };
    readonly role: string;
    readonly requested: { readonly amount: string };
    readonly total: { readonly amount: string };
  }[];
}

export interface Dossier {
  readonly exportedAt: Date;
  /** As `GET /applications/{id}` writes it. */
  readonly json: string;
  readonly application: WrittenDossier;
  readonly documents: readonly DocumentView[];
}

/** Everything that an application says, for who takes it away. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly one: OneApplication,
    private readonly documents: Documents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ApplicationNotFound */
  async read(actor: Actor, id: ApplicationId): Promise<Dossier> {
    const { json } = await this.one.read(actor, id);
    const application = JSON.parse(json) as WrittenDossier;
    const documents = await this.documents.read(actor, id);
    return { exportedAt: this.clock(), json, application, documents };
  }
}
