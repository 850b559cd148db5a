import { asId } from '#kernel/ids';
import { addAll, formatEur, parseEur } from '#kernel/money';
import type { Reader } from '#platform/database';
import {
  INSTALMENT_PAID,
  INSTALMENTS_DUE,
  ORDERS_DRAFTED,
  PAYMENT_RESUMED,
  PAYMENT_RETURNED,
  PAYMENT_SUSPENDED,
  RECOVERY_ASKED,
  type InstalmentPaid,
  type InstalmentsDue,
  type OrdersDrafted,
  type PaymentResumed,
  type PaymentReturned,
  type PaymentSuspended,
  type RecoveryAsked,
} from '#domain/grants';

import type { Audience, Notice, NoticeKind } from '../notifications.types';
import type { InstalmentStory, StoriesQuery } from '../queries/stories.query';

type OneInstalment = InstalmentPaid | PaymentResumed | PaymentReturned | PaymentSuspended;

export type PaymentEvent = InstalmentsDue | OrdersDrafted | OneInstalment | RecoveryAsked;

const KINDS: Readonly<Record<OneInstalment['name'], NoticeKind>> = {
  [INSTALMENT_PAID]: 'payment-made',
  [PAYMENT_RESUMED]: 'payment-resumed',
  [PAYMENT_RETURNED]: 'payment-returned',
  [PAYMENT_SUSPENDED]: 'payment-suspended',
};

export function isAboutPayment(event: { readonly name: string }): event is PaymentEvent {
  const others: readonly string[] = [ORDERS_DRAFTED, INSTALMENTS_DUE, RECOVERY_ASKED];
  return others.includes(event.name) || event.name in KINDS;
}

/** The payee hears what becomes of its money; the funder, what waits for it. */
export async function aboutPayment(
  reader: Reader,
  stories: StoriesQuery,
  event: PaymentEvent,
): Promise<readonly Notice[]> {
  if (event.name === ORDERS_DRAFTED) return toApprove(reader, stories, event);
  if (event.name === RECOVERY_ASKED) return toGiveBack(reader, stories, event);
  if (event.name === INSTALMENTS_DUE)
    return comeDue(await stories.ofInstalments(reader, event.payload.instalmentIds));
  const kind = KINDS[event.name];
  const found = await stories.ofInstalments(reader, [event.payload.instalmentId]);
  return found.flatMap((story) => {
    const payee = told(kind, story, { organisationIds: [story.payeeId], roles: PAYEE_ROLES });
    const funder = told(kind, story, { organisationIds: [story.funderId], roles: ['officer'] });
    return kind === 'payment-returned' ? [payee, funder] : [payee];
  });
}

const PAYEE_ROLES = ['representative'] as const;

/** Each payee hears of its own; the officers of the funder and the lead, of all of them together. */
function comeDue(due: readonly InstalmentStory[]): readonly Notice[] {
  const [first] = due;
  if (first === undefined) return [];
  const amount = formatEur(addAll(due.map((one) => parseEur(one.amount))));
  const whole = { ...first, amount, payees: String(due.length) };
  return [
    ...due.map((one) =>
      told('instalment-due', one, { organisationIds: [one.payeeId], roles: PAYEE_ROLES }),
    ),
    told('instalments-due', whole, { organisationIds: [first.leadId], roles: PAYEE_ROLES }),
    told('instalments-due', whole, { organisationIds: [first.funderId], roles: ['officer'] }),
  ];
}

function told(kind: NoticeKind, story: InstalmentStory, to: Audience): Notice {
  const { agreementId, payeeId: _payee, leadId: _lead, funderId: _funder, ...params } = story;
  return { kind, to, params, subject: { kind: 'agreement', id: agreementId } };
}

/** The payee is asked; the officers of the funder hear that it is to be followed. */
async function toGiveBack(
  reader: Reader,
  stories: StoriesQuery,
  { payload }: RecoveryAsked,
): Promise<readonly Notice[]> {
  const story = await stories.ofRecovery(reader, payload.recoveryId);
  const { agreementId, payeeId, funderId, ...params } = story;
  const subject = { kind: 'agreement', id: agreementId };
  const kind = 'recovery-asked';
  return [
    { kind, to: { organisationIds: [payeeId], roles: PAYEE_ROLES }, params, subject },
    { kind, to: { organisationIds: [funderId], roles: ['officer'] }, params, subject },
  ];
}

async function toApprove(
  reader: Reader,
  stories: StoriesQuery,
  { payload }: OrdersDrafted,
): Promise<readonly Notice[]> {
  const { funderId, orders, total, drafterId } = payload;
  const funder = await stories.nameOf(reader, funderId);
  return [
    {
      kind: 'payments-to-approve',
      to: {
        organisationIds: [asId<'Organisation'>(funderId)],
        roles: ['decision-maker'],
        exceptId: drafterId,
      },
      params: { funder, orders, total },
      subject: { kind: 'payments', id: funderId },
    },
  ];
}
