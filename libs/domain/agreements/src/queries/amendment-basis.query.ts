import { Injectable } from '@nestjs/common';

import { dayOf } from '#kernel/dates';
import type { Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { readerOf, type Reader, type Tx } from '#platform/database';
import { OrganisationDirectory, type OrganisationId } from '#domain/organisations';

import type {
  AgreementId,
  Clause,
  ClauseTemplate,
  ClauseTemplateId,
  Party,
  Terms,
} from '../agreements.types';
import { writeClauses } from '../domain/clauses';
import type { Surroundings } from '../domain/terms';

import { AgreementRegister } from './agreement-register.query';
import { AGREEMENTS_TIME_ZONE } from './agreement-terms.query';
import { ClauseTemplatesQuery } from './clause-templates.query';

interface AmendedAgreement {
  readonly id: AgreementId;
  readonly reference: string;
  readonly funderId: OrganisationId;
  /** What was decided. */
  readonly grant: Money;
}

interface AskedChanges {
  readonly changes: { readonly parties?: readonly Party[] };
  readonly clauseTemplateIds: readonly ClauseTemplateId[] | null;
}

/** What an amendment starts from, and what its rules need to know. */
export interface Basis {
  readonly base: Terms;
  readonly lastNumber: number;
  readonly isInForce: boolean;
  readonly around: Surroundings;
  /** Clauses that were asked for and are not there. */
  readonly templateRefusals: readonly Refusal[];
  clausesFor(terms: Omit<Terms, 'clauses'>): readonly Clause[];
}

@Injectable()
export class AmendmentBasisQuery {
  constructor(
    private readonly agreements: AgreementRegister,
    private readonly clauses: ClauseTemplatesQuery,
    private readonly organisations: OrganisationDirectory,
  ) {}

  /** What is in force, or was last offered; read as the house, since names are of all parties. */
  async of(tx: Tx, agreement: AmendedAgreement, asked: AskedChanges, at: Date): Promise<Basis> {
    const reader = readerOf(tx);
    const day = dayOf(at, AGREEMENTS_TIME_ZONE);
    const latest = await this.agreements.latest(reader, agreement.id);
    const inForce = await this.agreements.inForce(reader, agreement.id);
    const base = inForce ?? latest;
    const parties = [...base.parties, ...(asked.changes.parties ?? [])];
    const known = await this.organisations.find(
      reader,
      parties.map(({ organisationId }) => organisationId),
    );
    const names = new Map<string, string>(known.map(({ id, name }) => [id, name]));
    const wanted = asked.clauseTemplateIds ?? base.clauses.map(({ templateId }) => templateId);
    const templates = await this.templatesFor(reader, wanted, agreement.funderId, day);
    const { reference, funderId, grant: decided } = agreement;
    const nameOf = (id: string) => names.get(id) ?? '';
    const threshold = await this.clauses.thresholdOn(reader, day);
    return {
      base,
      lastNumber: latest.number,
      isInForce: inForce !== null,
      around: { threshold, decided, funderId, knownIds: [...names.keys()] },
      templateRefusals: unknownTemplates(asked.clauseTemplateIds ?? [], templates),
      clausesFor: (terms) => writeClauses(templates, terms, { reference, nameOf }),
    };
  }

  /** Agreements made before clauses were kept take those of the house. */
  private templatesFor(
    reader: Reader,
    ids: readonly ClauseTemplateId[],
    funderId: OrganisationId,
    day: ReturnType<typeof dayOf>,
  ): Promise<readonly ClauseTemplate[]> {
    if (ids.length === 0) return this.clauses.ofTheHouse(reader, day);
    return this.clauses.among(reader, ids, funderId);
  }
}

function unknownTemplates(
  ids: readonly ClauseTemplateId[],
  found: readonly ClauseTemplate[],
): readonly Refusal[] {
  const known = found.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    known.includes(id) ? [] : [refusal('clause-template-unknown', `/clauseTemplateIds/${index}`)],
  );
}
