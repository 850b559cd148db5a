import { randomUUID } from 'node:crypto';

import { instantOf } from '#kernel/dates';
import { asId } from '#kernel/ids';
import type { CallContent, CallId, CallStatus, PartnershipRules } from '#domain/calls';
import type { Organisation, OrganisationId } from '#domain/organisations';

import { anOrganisation, type TestSql } from './organisations.factory';

const label = (text: string) => ({ fr: text, en: text });

const RULES: PartnershipRules = {
  minPartners: 3,
  maxPartners: 10,
  minColleges: 2,
  requiredColleges: [],
  refusesSingleCollege: true,
  leadMustBeEss: true,
  territoryScope: null,
  eachFundedPartnerHasBudget: true,
  maxConsortiaPerLead: 1,
  maxConsortiaPerOrganisation: null,
  isMembershipExclusive: false,
  minShareEss: null,
  maxSingleCollegeShare: null,
  leadLegalForms: [],
  leadMinAgeMonths: null,
  lettersOfCommitmentRequired: false,
  allowsIndividuals: false,
  minSteeringMeetings: 0,
};

/** What most criteria are: scored out of five, eliminating nobody. */
export const SCORE = {
  kind: 'score',
  guidance: { fr: '', en: '' },
  anchors: [],
  maxPoints: 5,
  minPoints: null,
} as const;

const FORM: Pick<CallContent, 'sections' | 'grid' | 'instalments'> = {
  sections: [
    {
      code: 'needs',
      label: label('Besoins du territoire'),
      help: { fr: '', en: '' },
      fields: [
        {
          code: 'answer',
          label: label('Réponse'),
          help: { fr: '', en: '' },
          type: 'text',
          concept: 'hidden',
          full: 'mandatory',
          maxLength: 500,
          min: null,
          max: null,
          unit: null,
          options: [],
          fields: [],
          minItems: 0,
          maxItems: null,
          shownWhen: null,
        },
      ],
    },
  ],
  grid: [
    { ...SCORE, code: 'cooperation', label: label('Coopération'), weight: 60 },
    { ...SCORE, code: 'feasibility', label: label('Faisabilité'), weight: 40 },
  ],
  instalments: [
    { label: label('Avance'), rate: '60', trigger: 'agreement-in-force' },
    { label: label('Solde'), rate: '40', trigger: 'final-report-accepted' },
  ],
};

/** What a call need not say. */
const UNSAID: Pick<
  CallContent,
  | 'phases'
  | 'intakes'
  | 'isSealedUntilOpening'
  | 'opensFilesAtLocal'
  | 'funders'
  | 'reservedShares'
  | 'costFamilies'
  | 'simplifiedCosts'
  | 'documents'
  | 'charter'
  | 'agreementTerms'
  | 'checks'
> = {
  phases: [],
  intakes: [],
  isSealedUntilOpening: false,
  opensFilesAtLocal: null,
  funders: [],
  reservedShares: [],
  costFamilies: [],
  simplifiedCosts: { flatRates: [], unitCosts: [], lumpSums: [] },
  documents: [],
  charter: { requiredClauses: [] },
  agreementTerms: { onwardTransferAllowed: false, consortiumAgreementRequired: false },
  checks: [],
};

const CONTENT: CallContent = {
  ...FORM,
  ...UNSAID,
  title: { fr: 'Cuisines partagées de la vallée', en: 'Shared kitchens of the valley' },
  summary: {
    fr: 'Des légumes du coin, cuisinés ensemble, à portée de vélo.',
    en: 'Local vegetables, cooked together, a bicycle ride away.',
  },
  kind: 'cooperative-call',
  mode: 'cooperative',
  steps: 1,
  themes: ['agriculture-food'],
  territoryIds: [],
  referenceCode: null,
  opensAtLocal: '2027-06-01T09:00',
  closesAtLocal: '2027-07-31T12:00',
  timeZone: 'Europe/Paris',
  graceSeconds: 120,
  maxDurationMonths: 24,
  partnership: RULES,
  envelope: { amount: '1500000.00', currency: 'EUR' },
  grantFloor: null,
  grantCeiling: { amount: '100000.00', currency: 'EUR' },
  maxRate: '80',
  allocation: { method: 'ranked', partial: 'skip', floorPct: null },
  appraisal: {
    method: 'weighted-grid',
    levels: 1,
    reviewersPerApplication: 1,
    isBlind: false,
    spreadAlert: null,
  },
  passMark: null,
  legalRoute: {
    answers: {
      initiative: false,
      funderNeed: false,
      directCounterpart: false,
      detailedSpecification: false,
      unitPrice: false,
    },
    legalReview: null,
  },
};

/** A cooperative call that can be published: open from 1 June to 31 July 2027, unless told. */
export function aCallContent(
  facts: Partial<CallContent> = {},
  rules: Partial<PartnershipRules> = {},
): CallContent {
  return { ...CONTENT, partnership: { ...RULES, ...rules }, ...facts };
}

/** A foundation, unless told; kept. */
export function aFunder(sql: TestSql, facts: Partial<Organisation> = {}): Promise<Organisation> {
  return anOrganisation(sql, {
    name: 'Fondation Vallée Vive',
    legalForm: 'foundation',
    actorFamily: 'foundation',
    college: 'funder',
    ...facts,
  });
}

export interface KeptCall {
  readonly id: CallId;
  readonly reference: string | null;
  readonly funderId: OrganisationId;
  readonly content: CallContent;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export interface CallFacts {
  readonly status?: CallStatus;
  readonly content?: CallContent;
}

/** A call of the funder with its first revision, published unless told; kept as it is given. */
export async function aCall(
  sql: TestSql,
  funderId: OrganisationId,
  { status = 'published', content = aCallContent() }: CallFacts = {},
): Promise<KeptCall> {
  const id = asId<'Call'>(randomUUID());
  const isPublic = status !== 'draft';
  const reference = isPublic ? `2027-T${id.slice(0, 6).toUpperCase()}-0001` : null;
  const times = {
    opensAt: instantOf(content.opensAtLocal ?? '', content.timeZone),
    closesAt: instantOf(content.closesAtLocal ?? '', content.timeZone),
  };
  await sql.query(
    `INSERT INTO calls.call (id, reference, funder_id, funder_name, status, version, content, kind,
       mode, funder_ids, themes, territory_ids, opens_at, closes_at, created_at, updated_at, published_at, closed_at,
       cancelled_at, cancel_reason)
     SELECT $1, NULL, id, name, 'draft', 1, $3, $4, $3::jsonb ->> 'mode', ARRAY[$2]::uuid[], $5, $6, $7, $8, now(), now(), NULL, NULL, NULL,
       NULL
     FROM organisations.organisation WHERE id = $2`,
    [
      id,
      funderId,
      content,
      content.kind,
      [...content.themes],
      [...content.territoryIds],
      times.opensAt,
      times.closesAt,
    ],
  );
  if (isPublic) await publish(sql, id, { reference, status });
  return { id, reference, funderId, content, ...times };
}

async function publish(
  sql: TestSql,
  id: CallId,
  { reference, status }: { readonly reference: string | null; readonly status: CallStatus },
): Promise<void> {
  await sql.query(
    `INSERT INTO calls.call_revision (call_id, number, funder_id, content, opens_at, closes_at,
       changes, published_at)
     SELECT id, 1, funder_id, content, opens_at, closes_at, '{}', now() FROM calls.call
     WHERE id = $1`,
    [id],
  );
  await sql.query(
    `UPDATE calls.call SET reference = $2, status = $3, revision_number = 1, published_at = now(),
       closed_at = CASE WHEN $3 = 'closed' THEN now() END,
       cancelled_at = CASE WHEN $3 = 'cancelled' THEN now() END,
       cancel_reason = CASE WHEN $3 = 'cancelled'
         THEN '{"fr": "Faute de moyens.", "en": "For want of means."}'::jsonb END
     WHERE id = $1`,
    [id, reference, status],
  );
}
