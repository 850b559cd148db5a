import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import {
  RegisterOrganisationService,
  type Organisation,
  type OrganisationFacts,
} from '#domain/organisations';

import { FOUNDER_ROLES, personOf } from '../identity.policy';

import { GrantMembershipService } from './grant-membership.service';

@Injectable()
export class RegisterOrganisationWithRepresentativeService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly registerOrganisation: RegisterOrganisationService,
    private readonly grantMembership: GrantMembershipService,
  ) {}

  /**
   * Registers an organisation, and the person who does it as its administrator and
   * representative: both, or neither.
   *
   * @throws PersonRequired, OrganisationRefused, OrganisationAlreadyRegistered
   */
  register(actor: Actor, facts: OrganisationFacts): Promise<Organisation> {
    const personId = personOf(actor);
    return this.transactions.run(SYSTEM, async () => {
      const organisation = await this.registerOrganisation.register(actor, facts);
      await this.grantMembership.grant(SYSTEM, {
        personId,
        organisationId: organisation.id,
        roles: FOUNDER_ROLES,
        grantedBy: personId,
      });
      return organisation;
    });
  }
}
