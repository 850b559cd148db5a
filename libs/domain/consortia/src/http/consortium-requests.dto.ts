import { ChoiceField, EmailField, TextField, UuidField, WholeNumberField } from '#platform/http';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import { INVITED_ROLES, type InvitedRole } from '../consortia.types';
import { INVITATION_DAYS } from '../domain/invitation';
import type { NewInvitation } from '../services/invitation-terms';

const NAME = {
  min: 2,
  max: 200,
  description: 'What its partners call it.',
  example: 'Cuisines partagées de la vallée',
};
const TOKEN = {
  max: 100,
  optional: true,
  nullable: true,
  description: 'Of the mail, when an address was invited.',
} as const;
const MAY_BE_NULL = { optional: true, nullable: true } as const;

export class FormConsortiumRequest {
  @UuidField({ description: 'The call that it answers.' })
  readonly callId!: CallId;

  @UuidField({ description: 'The organisation that leads it: one of the caller’s.' })
  readonly leadOrganisationId!: OrganisationId;

  @TextField(NAME)
  readonly name!: string;
}

export class RenameConsortiumRequest {
  @TextField(NAME)
  readonly name!: string;
}

/** Either an organisation or an address. */
export class InvitePartnerRequest {
  @UuidField({ ...MAY_BE_NULL, description: 'An organisation that is registered.' })
  readonly organisationId?: OrganisationId | null;

  @EmailField({ ...MAY_BE_NULL, description: 'An address, when the organisation is not yet here.' })
  readonly email?: string | null;

  @ChoiceField(INVITED_ROLES, { description: 'Whether it is to receive money.' })
  readonly role!: InvitedRole;

  @TextField({ max: 2000, ...MAY_BE_NULL, description: 'To the invited.' })
  readonly message?: string | null;

  @WholeNumberField({
    min: 1,
    max: 90,
    optional: true,
    description: `How long it is open; ${INVITATION_DAYS} days unless told, and never longer than the call.`,
  })
  readonly expiresInDays?: number;

  static invitationOf(request: InvitePartnerRequest): NewInvitation {
    const { organisationId = null, email = null, role, message = null } = request;
    return { organisationId, email, role, message, days: request.expiresInDays ?? INVITATION_DAYS };
  }
}

export class AcceptInvitationRequest {
  @UuidField({
    ...MAY_BE_NULL,
    description: 'Which organisation of the caller joins, when an address was invited.',
  })
  readonly organisationId?: OrganisationId | null;

  @TextField(TOKEN)
  readonly token?: string | null;
}

export class DeclineInvitationRequest {
  @TextField(TOKEN)
  readonly token?: string | null;
}
