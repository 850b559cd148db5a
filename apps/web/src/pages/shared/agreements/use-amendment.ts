import { client } from '../../../api/client';
import type { Agreement, ProposeAmendmentRequest } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import type { FormState } from '../../../ui/form/use-form';
import { inEuros } from '../euros';
import { answerOf, orNull, useSending, versionTag } from '../sending';

import words from './agreements.words.json';

/** The part of one beneficiary, as it is typed. */
export interface TypedShare {
  readonly organisationId: string;
  readonly name: string;
  readonly capacity: 'lead' | 'partner';
  readonly amount: string;
}

interface Values {
  readonly title: string;
  readonly grant: string;
  readonly endsOn: string;
  readonly leaverId: string;
  readonly shares: readonly TypedShare[];
  readonly reason: string;
}

export interface AmendmentForm extends FormState<Values> {
  /** Who leaves gives up its share, to whom the charter says; nobody: all is as it was. */
  readonly leave: (organisationId: string) => void;
}

/** What is left as it was is not said. */
export function useAmendment(agreement: Agreement, onDone: () => void): AmendmentForm {
  const say = useWords(words);
  const { id: agreementId, version } = agreement;
  const shares = sharesOf(agreement);
  const initial: Values = {
    title: agreement.title,
    grant: plain(agreement.grant.amount),
    endsOn: agreement.endsOn ?? '',
    leaverId: '',
    shares,
    reason: '',
  };
  const form = useSending({
    initial,
    send: (values, key) =>
      answerOf(
        client.POST('/api/v1/agreements/{agreementId}/amendments', {
          params: {
            path: { agreementId },
            header: { 'Idempotency-Key': key, ...versionTag(version) },
          },
          body: changesIn(initial, values),
        }),
      ),
    told: say('amend.done'),
    onDone,
  });
  const leave = (leaverId: string): void => {
    form.set({ leaverId, shares: shares.filter((one) => one.organisationId !== leaverId) });
    if (leaverId === '') return;
    const query = { organisationId: leaverId };
    void client
      .GET('/api/v1/agreements/{agreementId}/departure', {
        params: { path: { agreementId }, query },
      })
      .then(({ data }) => {
        if (data === undefined) return;
        const after = new Map(data.shares.map((one) => [one.organisationId, one.after.amount]));
        form.set({
          shares: shares.flatMap((one) => {
            const amount = after.get(one.organisationId);
            return amount === undefined ? [] : [{ ...one, amount: plain(amount) }];
          }),
        });
      });
  };
  return { ...form, leave };
}

function changesIn(before: Values, values: Values): ProposeAmendmentRequest {
  const { title, grant, endsOn, shares, reason } = values;
  const isShared = JSON.stringify(shares) !== JSON.stringify(before.shares);
  return {
    reason,
    ...(title === before.title ? {} : { title }),
    ...(grant === before.grant ? {} : { grant: inEuros(grant) }),
    ...(endsOn === before.endsOn ? {} : { endsOn: orNull(endsOn) }),
    ...(isShared
      ? {
          parties: shares.map(({ organisationId, capacity, amount }) => ({
            organisationId,
            capacity,
            share: inEuros(amount),
          })),
        }
      : {}),
  };
}

function sharesOf({ parties }: Agreement): readonly TypedShare[] {
  return parties.flatMap(({ organisationId, name, capacity, share }) =>
    capacity === 'lead' || capacity === 'partner'
      ? [{ organisationId, name, capacity, amount: plain(share.amount) }]
      : [],
  );
}

/** Without the cents that there are none of. */
function plain(amount: string): string {
  return amount.replace(/\.00$/, '');
}
