import type {
  CallContent,
  Criterion,
  LegalRoute,
  LegalRouteAnswers,
  RequiredDocument,
  WrittenAllocation,
  WrittenCostFamily,
  WrittenPhase,
} from '../calls.types';

import { completeSection, type WrittenSection } from './fields';
import { mergePatch } from './merge-patch';

/** What a caller sends of a content: any part of it, and of each item what it cares to say. */
export type ContentPatch = Partial<
  Omit<CallContent, keyof PatchedParts> & {
    readonly [Part in keyof PatchedParts]: PatchedParts[Part];
  }
>;

interface PatchedParts {
  readonly partnership: Partial<CallContent['partnership']>;
  readonly simplifiedCosts: Partial<CallContent['simplifiedCosts']>;
  readonly appraisal: Partial<CallContent['appraisal']>;
  readonly phases: readonly SaidOfPhase[];
  readonly allocation: SaidOfAllocation | null;
  readonly agreementTerms: Partial<CallContent['agreementTerms']>;
  readonly legalRoute: WrittenRoute | null;
  readonly sections: readonly WrittenSection[];
  readonly costFamilies: readonly WrittenFamily[];
  readonly documents: readonly WrittenDocument[];
  readonly grid: readonly WrittenCriterion[];
}

type SaidOfPhase = Pick<WrittenPhase, 'kind'> & Partial<WrittenPhase>;
type SaidOfAllocation = Pick<WrittenAllocation, 'method'> & Partial<WrittenAllocation>;
type WrittenFamily = Pick<WrittenCostFamily, 'code' | 'label'> & Partial<WrittenCostFamily>;
type WrittenDocument = Pick<RequiredDocument, 'code' | 'label' | 'scope'> &
  Partial<RequiredDocument>;
type WrittenCriterion = Pick<Criterion, 'code' | 'label'> & Partial<Criterion>;
interface WrittenRoute {
  readonly answers?: Partial<LegalRouteAnswers>;
  readonly legalReview?: string | null;
}

/** The content with what the patch says, each of its keys present. */
export function changedContent(content: CallContent, patch: ContentPatch): CallContent {
  const changed = mergePatch(content, patch);
  return {
    ...changed,
    phases: changed.phases.map(completePhase),
    allocation: changed.allocation === null ? null : completeAllocation(changed.allocation),
    sections: changed.sections.map(completeSection),
    costFamilies: changed.costFamilies.map(completeFamily),
    documents: changed.documents.map(completeDocument),
    grid: changed.grid.map(completeCriterion),
    legalRoute: changed.legalRoute === null ? null : completeRoute(changed.legalRoute),
  };
}

function completePhase({ kind, ...more }: SaidOfPhase): WrittenPhase {
  const { opensAtLocal = null, closesAtLocal = null, isMandatory = true } = more;
  return { kind, opensAtLocal, closesAtLocal, isMandatory };
}

function completeAllocation({ method, ...more }: SaidOfAllocation): WrittenAllocation {
  const { partial = 'skip', floorPct = null } = more;
  return { method, partial, floorPct };
}

function completeFamily({ code, label, ...more }: WrittenFamily): WrittenCostFamily {
  const { accounts = [], isEligible = true, isCooperation = false } = more;
  const { ratePct = null, floorPct = null, ceilingPct = null } = more;
  return { code, label, accounts, isEligible, ratePct, floorPct, ceilingPct, isCooperation };
}

function completeDocument({ code, label, scope, ...more }: WrittenDocument): RequiredDocument {
  const { roles = [], isMandatory = true, validityMonths = null } = more;
  return { code, label, scope, roles, isMandatory, validityMonths };
}

function completeCriterion({ code, label, ...more }: WrittenCriterion): Criterion {
  const { kind = 'score', guidance = { fr: '', en: '' }, anchors = [] } = more;
  const { weight = null, maxPoints = null, minPoints = null } = more;
  return { code, label, kind, guidance, anchors, weight, maxPoints, minPoints };
}

function completeRoute({ answers = {}, legalReview = null }: WrittenRoute): LegalRoute {
  const { initiative = null, funderNeed = null, directCounterpart = null } = answers;
  const { detailedSpecification = null, unitPrice = null } = answers;
  return {
    answers: { initiative, funderNeed, directCounterpart, detailedSpecification, unitPrice },
    legalReview,
  };
}
