import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Refusal } from '#kernel/problems';
import { TransactionRunner, type Reader } from '#platform/database';

import { aliasNumbers, mergedNumbers, type Numbers } from '../domain/merge';
import { MergeForbidden } from '../organisations.errors';
import { canProposeMerge } from '../organisations.policy';

import type { MergedPair } from './merge-obstacles';
import { MergesQuery } from './merges.query';

/** One of the two, and what its vault holds: all of it stays where it is. */
export interface MergeSide extends Numbers {
  readonly id: string;
  readonly name: string;
  readonly documents: number;
  readonly yearlyAccounts: number;
  readonly hasBankDetails: boolean;
}

/** What a merge would come to, before anybody proposes it. */
export interface MergePreview {
  readonly kept: MergeSide;
  readonly merged: MergeSide;
  /** The numbers of the one that is kept, afterwards. */
  readonly keptNumbers: Numbers;
  /** Those that are left to the alias. */
  readonly aliasNumbers: Numbers;
  readonly refusals: readonly Refusal[];
}

const SIDES = `
  SELECT o.id, o.name, o.siren, o.siret, o.rna,
    (SELECT count(*)::int FROM organisations.document d
      WHERE d.organisation_id = o.id AND d.withdrawn_at IS NULL) AS documents,
    (SELECT count(*)::int FROM organisations.yearly_accounts y
      WHERE y.organisation_id = o.id) AS "yearlyAccounts",
    EXISTS (SELECT FROM organisations.bank_details b WHERE b.organisation_id = o.id)
      AS "hasBankDetails"
  FROM organisations.organisation o WHERE o.id = ANY ($1::uuid[])`;

@Injectable()
export class MergePreviewQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly merges: MergesQuery,
  ) {}

  /** Read as the house, for those who may propose it. @throws MergeForbidden, OrganisationNotFound */
  async read(actor: Actor, pair: MergedPair): Promise<MergePreview> {
    if (!canProposeMerge(actor, pair)) throw new MergeForbidden();
    return this.transactions.read(SYSTEM, async (reader) => {
      const { kept, merged, refusals } = await this.merges.judge(reader, pair);
      const numbers = mergedNumbers(kept, merged);
      return {
        ...(await this.sides(reader, pair)),
        keptNumbers: numbers,
        aliasNumbers: aliasNumbers(merged, numbers),
        refusals,
      };
    });
  }

  private async sides(
    reader: Reader,
    { keptId, mergedId }: MergedPair,
  ): Promise<Pick<MergePreview, 'kept' | 'merged'>> {
    const rows = await reader.rows<MergeSide>(SIDES, [[keptId, mergedId]]);
    const [kept, merged] = [keptId, mergedId].map((id) => rows.find((row) => row.id === id));
    if (kept === undefined || merged === undefined) throw new MergeForbidden();
    return { kept, merged };
  }
}
