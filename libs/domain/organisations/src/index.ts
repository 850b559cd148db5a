/** Who may apply, fund or lend: legal persons and groups of residents, with the numbers that name them. */
export { OrganisationsHttpModule } from './organisations.http.module';
export { OrganisationsModule } from './organisations.module';

export { MergeObstacles, type MergedPair } from './queries/merge-obstacles';
export { OrganisationDirectory } from './queries/organisation-directory.query';

export { VaultDirectory, type Fragility } from './queries/vault-directory.query';

export { OpenVaultService, type VaultOpening } from './services/open-vault.service';
export { RegisterOrganisationService } from './services/register-organisation.service';
export type { Obstacle } from './domain/merge';
export { DOCUMENT_TYPES, type DocumentType } from './domain/documents';
export type { OrganisationFacts } from './domain/organisation-facts';
export {
  FRAGILITY_CLASSES,
  FRAGILITY_RATIOS,
  fragilityClass,
  type AccountsFigures,
  type FragilityClass,
  type FragilityRatio,
  type FragilityReading,
  type FragilityScale,
  type RatioReading,
} from './domain/fragility';
export { RegisterOrganisationRequest } from './http/organisation.dto';
export { OrganisationResponse } from './http/organisation-response.dto';

export { MERGE_PROPOSED, type MergeProposed } from './merge.events';
export { BANK_DETAILS_CHANGED, type BankDetailsChanged } from './vault.events';

export { OrganisationNotFound } from './organisations.errors';

export {
  ACTOR_FAMILIES,
  COLLEGES,
  LEGAL_FORMS,
  type ActorFamily,
  type College,
  type LegalForm,
  type Organisation,
  type OrganisationId,
} from './organisations.types';

export { isBoundByCommitment } from './domain/commitment';

export type { BankDetails, DocumentId, PayeeAccount, ValidDocument, Verdict } from './vault.types';
