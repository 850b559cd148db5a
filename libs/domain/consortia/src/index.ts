/** Who answers a call together: partners who were invited, accepted, and may leave. */
export { ConsortiaHttpModule } from './consortia.http.module';
export { ConsortiaJobsModule } from './consortia.jobs.module';
export { ConsortiaModule } from './consortia.module';

export { ConsortiumDirectory } from './queries/consortium-directory.query';
export { RightsDirectory } from './queries/consortium-rights.query';
export { CharterDirectory } from './queries/charter-directory.query';
export { MandateDirectory } from './queries/mandate-directory.query';
export { InvitationDirectory } from './queries/invitation-directory.query';
export { Partnership } from './queries/partnership.query';

export { FreezeConsortiumService } from './services/freeze-consortium.service';
export { InvitationTokens } from './services/invitation-tokens';

export { EXPIRE_INVITATIONS } from './jobs/expire-invitations.processor';

export {
  RIGHT_LEVELS,
  type ConsortiumRights,
  type RightLevel,
  type RightPart,
} from './domain/rights';

export {
  redistribute,
  type RedistributionRule,
  type RemainingBudget,
} from './domain/redistribution';

export type { Charter, CharterClauses, Mandate, MandateId, MandatePower } from './governance.types';

export {
  CHARTER_WRITTEN,
  INVITATION_DECLINED,
  LEAD_CHANGED,
  LEAD_OFFERED,
  MANDATE_CHANGED,
  PARTNER_INVITED,
  PARTNER_JOINED,
  PARTNER_LEFT,
  type CharterWritten,
  type InvitationDeclined,
  type LeadChanged,
  type LeadOffered,
  type MandateChanged,
  type PartnerInvited,
  type PartnerJoined,
  type PartnerLeft,
} from './consortia.events';

export { ConsortiumNotFound } from './consortia.errors';

export {
  FUNDED_ROLES,
  PARTNER_ROLES,
  type Consortium,
  type ConsortiumId,
  type ConsortiumStatus,
  type Invitation,
  type InvitationId,
  type Partner,
  type PartnerFacts,
  type PartnerId,
  type PartnerRole,
} from './consortia.types';
