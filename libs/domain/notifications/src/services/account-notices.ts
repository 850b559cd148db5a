import { asId } from '#kernel/ids';
import type { Reader } from '#platform/database';
import { BANK_DETAILS_CHANGED, type BankDetailsChanged } from '#domain/organisations';

import type { Notice } from '../notifications.types';
import type { StoriesQuery } from '../queries/stories.query';

export function isAboutAccount(event: { readonly name: string }): event is BankDetailsChanged {
  return event.name === BANK_DETAILS_CHANGED;
}

/**
 * All who engage the organisation hear that it is paid elsewhere, whoever changed it; so do the
 * officers of the funders that are about to pay it: a fraud is stopped by who did not expect it.
 */
export async function aboutAccount(
  reader: Reader,
  stories: StoriesQuery,
  { payload }: BankDetailsChanged,
): Promise<readonly Notice[]> {
  const organisationId = asId<'Organisation'>(payload.organisationId);
  const { organisation, funderIds } = await stories.ofPayee(reader, organisationId);
  const params = { organisation };
  const subject = { kind: 'organisation', id: organisationId };
  return [
    {
      kind: 'bank-details-changed',
      to: { organisationIds: [organisationId], roles: ['representative', 'administrator'] },
      params,
      subject,
    },
    {
      kind: 'payee-account-changed',
      to: { organisationIds: funderIds, roles: ['officer'] },
      params,
      subject,
    },
  ];
}
