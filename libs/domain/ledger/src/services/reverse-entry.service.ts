import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { eur } from '#kernel/money';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import { mirrorOf } from '../domain/entry';
import { BooksForbidden, EntryNotFound, EntryRefused } from '../ledger.errors';
import { canKeepBooks } from '../ledger.policy';
import type { Entry, EntryId, LedgerAccount, Side, Translated } from '../ledger.types';
import { refusal } from '#kernel/problems';

import { Journal } from './journal.service';

interface BookedRow {
  readonly keeperId: Entry['keeperId'];
  readonly label: Translated;
  readonly reversesId: string | null;
  readonly postings: readonly BookedPosting[];
}

interface BookedPosting {
  readonly account: Omit<LedgerAccount, 'floor'>;
  readonly side: Side;
  readonly cents: string;
  readonly contractId: string | null;
  readonly component: string | null;
}

const BOOKED = `
  SELECT e.keeper_id AS "keeperId", e.label, e.reverses_id AS "reversesId",
    (SELECT json_agg(json_build_object('side', p.side, 'cents', p.amount_cents::text,
        'contractId', p.contract_id, 'component', p.component,
        'account', json_build_object('path', a.path, 'number', a.number, 'name', a.name,
          'normal', a.normal, 'partyId', a.party_id)) ORDER BY p.line)
      FROM ledger.posting p JOIN ledger.account a ON a.id = p.account_id
      WHERE p.entry_id = e.id) AS postings
  FROM ledger.entry e WHERE e.id = $1`;

@Injectable()
export class ReverseEntryService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly journal: Journal,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Undoes a manual or mistaken entry by its mirror, today, once.
   * @throws EntryNotFound, BooksForbidden, EntryRefused
   */
  reverse(actor: Actor, id: EntryId, reason: string): Promise<EntryId> {
    return this.transactions.run(actor, async (tx) => {
      const booked = await readerOf(tx).one<BookedRow>(BOOKED, [id]);
      if (booked === null) throw new EntryNotFound();
      if (!canKeepBooks(actor, booked.keeperId)) throw new BooksForbidden();
      if (booked.reversesId !== null) throw new EntryRefused([refusal('reversal-not-reversed')]);
      const reversal = await this.reverseIn(tx, actor, id);
      await this.audit.record(tx, {
        actor,
        action: 'ledger.entry-reversed',
        subject: { kind: 'ledger-entry', id },
        organisationId: booked.keeperId,
        after: { reason, reversal },
      });
      return reversal;
    });
  }

  /**
   * The same, as part of what another module undoes: it has asked whether it may.
   * @throws EntryNotFound
   */
  async reverseIn(tx: Tx, actor: Actor, id: EntryId): Promise<EntryId> {
    const booked = await readerOf(tx).one<BookedRow>(BOOKED, [id]);
    if (booked === null) throw new EntryNotFound();
    const { keeperId, label } = booked;
    const draft: Entry = {
      keeperId,
      kind: 'reversal',
      cause: { kind: 'ledger-entry', id },
      label: { fr: `Contre-passation : ${label.fr}`, en: `Reversal: ${label.en}` },
      valueDate: dayOf(this.clock(), 'Europe/Paris'),
      postings: mirrorOf(booked.postings.map(postingOf)),
    };
    return this.journal.post(tx, actor, draft, id);
  }
}

function postingOf({ account, side, cents, contractId, component }: BookedPosting) {
  return {
    account: { ...account, floor: null },
    side,
    amount: eur(BigInt(cents)),
    ...(contractId === null ? {} : { contractId }),
    ...(component === null ? {} : { component }),
  };
}
