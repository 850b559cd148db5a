import type { Role } from '#kernel/actors';
import type { DecisionOutcome } from '#domain/assessment';
import type { OrganisationId } from '#domain/organisations';

import type { Notice } from '../notifications.types';

/** Who writes for a candidate, and who answers for it. */
const CANDIDATES: readonly Role[] = ['representative', 'contributor'];
const SIGNATORIES: readonly Role[] = ['representative'];
const OFFICERS: readonly Role[] = ['officer'];

/** What a message on a consortium can say. */
export interface ConsortiumStory {
  readonly consortiumId: string;
  readonly consortium: string;
  readonly call: string;
  readonly leadId: OrganisationId;
  readonly lead: string;
  readonly partnerIds: readonly OrganisationId[];
}

/** What a message on an application can say. */
export interface ApplicationStory {
  readonly applicationId: string;
  readonly reference: string;
  readonly title: string;
  readonly call: string;
  readonly funderId: OrganisationId;
  readonly funder: string;
  /** The lead and every partner. */
  readonly partnerIds: readonly OrganisationId[];
}

export interface AgreementStory extends ApplicationStory {
  readonly agreementId: string;
  readonly agreement: string;
}

export function partnerInvited(story: ConsortiumStory, invitedId: OrganisationId): Notice {
  return {
    kind: 'partner-invited',
    to: { organisationIds: [invitedId], roles: ['representative', 'administrator'] },
    params: wordsOfConsortium(story),
    subject: { kind: 'consortium', id: story.consortiumId },
  };
}

/** What the lead is told of the comings and goings round its table. */
export function tableChanged(
  kind:
    | 'partner-joined'
    | 'invitation-declined'
    | 'partner-left'
    | 'mandate-given'
    | 'mandate-revoked',
  story: ConsortiumStory,
  organisation: string,
): Notice {
  return {
    kind,
    to: { organisationIds: [story.leadId], roles: CANDIDATES },
    params: { ...wordsOfConsortium(story), organisation },
    subject: { kind: 'consortium', id: story.consortiumId },
  };
}

/** Only who engages the partner can answer. */
export function leadOffered(story: ConsortiumStory, offeredToId: OrganisationId): Notice {
  return {
    kind: 'lead-offered',
    to: { organisationIds: [offeredToId], roles: SIGNATORIES },
    params: wordsOfConsortium(story),
    subject: { kind: 'consortium', id: story.consortiumId },
  };
}

/** What all round the table are told; `organisation` now leads, or wrote the charter. */
export function toldRoundTheTable(
  kind: 'lead-changed' | 'charter-written' | 'late-accepted',
  story: ConsortiumStory,
  more: Readonly<Record<string, string>>,
): Notice {
  return {
    kind,
    to: { organisationIds: story.partnerIds, roles: CANDIDATES },
    params: { ...wordsOfConsortium(story), ...more },
    subject: { kind: 'consortium', id: story.consortiumId },
  };
}

/** Under seal, its partners are told when they submit, its funder when the files are opened. */
export function applicationSubmitted(
  story: ApplicationStory,
  to: 'all' | 'partners' | 'funder' = 'all',
): readonly Notice[] {
  return [
    ...(to === 'funder' ? [] : [toPartners('application-submitted', story, CANDIDATES)]),
    ...(to === 'partners' ? [] : [toFunder('application-received', story)]),
  ];
}

/** Both sides: it came back, and may be judged again. */
export function applicationResubmitted(story: ApplicationStory): readonly Notice[] {
  return [
    toPartners('application-resubmitted', story, CANDIDATES),
    toFunder('application-resubmitted', story),
  ];
}

/** The funder hears of it only if it had received the application. */
export function applicationWithdrawn(
  story: ApplicationStory,
  wasSubmitted: boolean,
): readonly Notice[] {
  const partners = toPartners('application-withdrawn', story, CANDIDATES);
  return wasSubmitted ? [partners, toFunder('application-withdrawn', story)] : [partners];
}

export function admissibilityComputed(story: ApplicationStory): Notice {
  return toFunder('admissibility-computed', story);
}

/** Whoever is turned down at the door is told why. */
export function admissibilityConfirmed(
  story: ApplicationStory,
  outcome: 'eligible' | 'ineligible',
  reason: string,
): Notice {
  const notice = toPartners(`application-${outcome}`, story, CANDIDATES);
  return outcome === 'eligible' ? notice : { ...notice, params: { ...notice.params, reason } };
}

export function decisionMade(
  story: ApplicationStory,
  outcome: DecisionOutcome,
  amount: string,
): Notice {
  const notice = toPartners(OF_OUTCOME[outcome], story, CANDIDATES);
  return { ...notice, params: { ...notice.params, amount } };
}

/** Those who never heard of the decision are not told that it was taken back. */
export function decisionRevoked(story: ApplicationStory, wasReleased: boolean): readonly Notice[] {
  return wasReleased ? [toPartners('decision-revoked', story, CANDIDATES)] : [];
}

/** Those who decide answer: the one who decided leaves it to another. */
export function appealFiled(story: ApplicationStory): Notice {
  const to = { organisationIds: [story.funderId], roles: ['officer', 'decision-maker'] as const };
  return { ...toFunder('appeal-filed', story), to };
}

export function appealAnswered(story: ApplicationStory): Notice {
  return toPartners('appeal-answered', story, CANDIDATES);
}

/** The funder looks at what was sent to it. */
export function conditionEvidenced(story: ApplicationStory): Notice {
  return toFunder('condition-evidenced', story);
}

export function conditionsLifted(story: ApplicationStory): Notice {
  return toPartners('conditions-lifted', story, CANDIDATES);
}

const OF_OUTCOME: Readonly<Record<DecisionOutcome, Notice['kind']>> = {
  granted: 'grant-decided',
  'granted-with-conditions': 'conditional-grant-decided',
  refused: 'refusal-decided',
  'second-wave': 'second-wave-decided',
};

/** Everyone who may sign is asked to; the funder's decision-makers sign for it. */
export function agreementDrafted(story: AgreementStory): readonly Notice[] {
  return onAgreement('agreement-drafted', story);
}

export function agreementInForce(story: AgreementStory): readonly Notice[] {
  return onAgreement('agreement-in-force', story);
}

/** Every signatory of the revision is told, those of the funder too. */
export function onAgreement(
  kind:
    | 'agreement-drafted'
    | 'agreement-in-force'
    | 'amendment-proposed'
    | 'agreement-amended'
    | 'revision-refused'
    | 'revision-withdrawn',
  story: AgreementStory,
): readonly Notice[] {
  const params = { ...wordsOfApplication(story), agreement: story.agreement };
  const subject = { kind: 'agreement', id: story.agreementId };
  const funder = { organisationIds: [story.funderId], roles: ['decision-maker'] as const };
  const partners = { organisationIds: story.partnerIds, roles: SIGNATORIES };
  return [partners, funder].map((to) => ({ kind, to, params, subject }));
}

export function toReviewer(
  kind: 'review-assigned' | 'review-due',
  story: ApplicationStory,
  personId: Extract<Notice['to'], { personId: unknown }>['personId'],
): Notice {
  return {
    kind,
    to: { personId, organisationId: story.funderId },
    params: wordsOfApplication(story),
    subject: { kind: 'application', id: story.applicationId },
  };
}

/** What those who instruct are told of how an application is judged. */
export function toOfficers(
  kind: 'review-declined' | 'person-recused' | 'scores-diverged',
  story: ApplicationStory,
): Notice {
  return toFunder(kind, story);
}

function toPartners(kind: Notice['kind'], story: ApplicationStory, roles: readonly Role[]): Notice {
  return {
    kind,
    to: { organisationIds: story.partnerIds, roles },
    params: wordsOfApplication(story),
    subject: { kind: 'application', id: story.applicationId },
  };
}

function toFunder(kind: Notice['kind'], story: ApplicationStory): Notice {
  return {
    kind,
    to: { organisationIds: [story.funderId], roles: OFFICERS },
    params: wordsOfApplication(story),
    subject: { kind: 'application', id: story.applicationId },
  };
}

function wordsOfConsortium({ consortium, call, lead }: ConsortiumStory) {
  return { consortium, call, lead };
}

function wordsOfApplication({ reference, title, call, funder }: ApplicationStory) {
  return { reference, title, call, funder };
}
