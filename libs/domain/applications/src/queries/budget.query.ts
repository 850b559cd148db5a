import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import type { PartnerId } from '#domain/consortia';

import { PartnerBudgetNotFound } from '../applications.errors';
import { TemplateNotFound } from '../budget.errors';
import type { ApplicationId } from '../applications.types';
import { consolidate, type Consolidation, type PartnerBudget } from '../domain/budget';
import type { BudgetTemplate } from '../domain/chart';
import type { BudgetFigures } from '../domain/tally';

import { ApplicationFiles, type ApplicationFile } from './application-file.query';
import { ChartDirectory } from './chart-directory.query';
import { Reach } from './reach';

/** The budget of a consortium, with its sums. */
export interface BudgetView {
  readonly file: ApplicationFile;
  readonly sums: Consolidation;
}

/** The budget of one partner, with its sums and its version. */
export interface PartnerBudgetView {
  readonly partner: PartnerBudget;
  readonly figures: BudgetFigures;
  readonly version: number;
}

@Injectable()
export class BudgetQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly files: ApplicationFiles,
    private readonly charts: ChartDirectory,
  ) {}

  /** Four statements, however many partners and lines. @throws ApplicationNotFound */
  read(actor: Actor, id: ApplicationId): Promise<BudgetView> {
    return this.transactions.read(actor, async (reader) => {
      await this.reach.find(reader, actor, id);
      const file = await this.files.read(reader, id);
      return { file, sums: consolidate(file.budget) };
    });
  }

  /** @throws ApplicationNotFound, PartnerBudgetNotFound */
  async ofPartner(
    actor: Actor,
    id: ApplicationId,
    partnerId: PartnerId,
  ): Promise<PartnerBudgetView> {
    const { file, sums } = await this.read(actor, id);
    const found = sums.perPartner.find(({ partner }) => partner.partnerId === partnerId);
    const filed = file.partners.find((one) => one.partnerId === partnerId);
    if (found === undefined || filed === undefined) throw new PartnerBudgetNotFound();
    return { ...found, version: filed.version };
  }

  templates(): Promise<readonly BudgetTemplate[]> {
    return this.transactions.read(SYSTEM, (reader) => this.charts.templates(reader));
  }

  /** @throws TemplateNotFound */
  async template(code: string): Promise<BudgetTemplate> {
    const found = (await this.templates()).find((one) => one.code === code);
    if (found === undefined) throw new TemplateNotFound();
    return found;
  }
}
