import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';
import { foldForSearch } from '#domain/territories';

import { normaliseNumber } from '../domain/identifiers';
import type { OrganisationId } from '../organisations.types';
import {
  COMPANY_REGISTER,
  RegisterUnavailable,
  type CompanyRegister,
  type RegisterEntry,
} from '../register/company-register';

const FRESH_MS = 24 * 60 * 60 * 1000;

interface KeptAnswer {
  readonly answeredAt: Date;
  readonly entries: readonly RegisterEntry[];
}

/** What the register says; `registeredId` is who has that SIREN here already. */
export interface RegisterAnswer {
  readonly register: string;
  /** `fresh`: of the last day. `kept`: older, the register being away. `unavailable`: nothing. */
  readonly state: 'fresh' | 'kept' | 'unavailable';
  readonly answeredAt: Date | null;
  readonly entries: readonly (RegisterEntry & { readonly registeredId: OrganisationId | null })[];
}

/** Asks the register of enterprises, and never stands in the way when it does not answer. */
@Injectable()
export class LookUpRegisterService {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(COMPANY_REGISTER) private readonly register: CompanyRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By SIREN, SIRET or words of a name. A register that is away answers what it last said, or nothing. */
  async lookUp(actor: Actor, text: string): Promise<RegisterAnswer> {
    const asked = questionIn(text);
    const kept = await this.keptFor(asked);
    const isFresh = kept !== null && this.clock().getTime() - kept.answeredAt.getTime() < FRESH_MS;
    if (isFresh) return this.answer(actor, 'fresh', kept);
    try {
      const entries = await this.register.search(asked);
      const answer = { entries, answeredAt: this.clock() };
      await this.keep(asked, answer);
      return await this.answer(actor, 'fresh', answer);
    } catch (error) {
      if (!(error instanceof RegisterUnavailable)) throw error;
      return this.answer(actor, kept === null ? 'unavailable' : 'kept', kept);
    }
  }

  private keptFor(asked: string): Promise<KeptAnswer | null> {
    return this.transactions.read(SYSTEM, (reader) =>
      reader.one<KeptAnswer>(
        `SELECT answered_at AS "answeredAt", entries FROM organisations.register_answer
         WHERE asked = $1 AND register = $2`,
        [asked, this.register.name],
      ),
    );
  }

  private async keep(asked: string, { answeredAt, entries }: KeptAnswer): Promise<void> {
    await this.transactions.run(SYSTEM, (tx) =>
      tx.query(
        `INSERT INTO organisations.register_answer (asked, register, answered_at, entries)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (asked) DO UPDATE SET register = excluded.register,
           answered_at = excluded.answered_at, entries = excluded.entries`,
        [asked, this.register.name, answeredAt, JSON.stringify(entries)],
      ),
    );
  }

  private async answer(
    actor: Actor,
    state: RegisterAnswer['state'],
    kept: KeptAnswer | null,
  ): Promise<RegisterAnswer> {
    const entries = kept?.entries ?? [];
    const known = await this.transactions.read(actor, (reader) =>
      reader.rows<{ readonly id: OrganisationId; readonly siren: string }>(
        `SELECT id, siren FROM organisations.organisation WHERE siren = ANY ($1::text[])`,
        [entries.map(({ siren }) => siren)],
      ),
    );
    return {
      register: this.register.name,
      state,
      answeredAt: kept?.answeredAt ?? null,
      entries: entries.map((entry) => ({
        ...entry,
        registeredId: known.find(({ siren }) => siren === entry.siren)?.id ?? null,
      })),
    };
  }
}

/** A number as the register writes it, else the words without accents: asked alike, kept once. */
function questionIn(text: string): string {
  const number = normaliseNumber(text);
  return /^(\d{9}|\d{14})$/.test(number) ? number : foldForSearch(text);
}
