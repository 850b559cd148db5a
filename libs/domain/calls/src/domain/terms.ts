import { refusal, type Refusal } from '#kernel/problems';

import type { CallContent, LegalRoute, RequiredDocument } from '../calls.types';

import { checkDistinct } from './distinct';

/** So many answers for a contract, and a lawyer looks before anything is published. */
const REVIEWED_FROM = 2;

/** Lists what cannot hold between the documents that the call asks for. */
export function checkDocuments({ documents }: Pick<CallContent, 'documents'>): Refusal[] {
  const codes = documents.map(({ code }) => code);
  return [
    ...checkDistinct(codes, 'code-repeated', (index) => `/documents/${index}/code`),
    ...documents.flatMap(checkDocument),
  ];
}

/**
 * Money passes from the lead to partners only under an agreement between them: a body that was
 * given a grant may give none of it on unless told so (art. L.1611-4 CGCT).
 */
export function checkAgreementTerms({
  agreementTerms,
}: Pick<CallContent, 'agreementTerms'>): Refusal[] {
  const { onwardTransferAllowed, consortiumAgreementRequired } = agreementTerms;
  if (!onwardTransferAllowed || consortiumAgreementRequired) return [];
  return [refusal('consortium-agreement-needed', '/agreementTerms/consortiumAgreementRequired')];
}

/** Lists the questions left open; with two answers for a contract, a review must have been made. */
export function checkLegalRoute({ legalRoute }: Pick<CallContent, 'legalRoute'>): Refusal[] {
  if (legalRoute === null) return [refusal('legal-route-missing', '/legalRoute')];
  const answers = Object.entries(legalRoute.answers);
  const open = answers.filter(([, answer]) => answer === null);
  return [
    ...open.map(([name]) => refusal('legal-answer-missing', `/legalRoute/answers/${name}`)),
    ...checkReview(legalRoute),
  ];
}

/** How many answers speak for a public contract rather than a grant. */
function contractAnswersOf({ answers }: LegalRoute): number {
  return Object.values(answers).filter((answer) => answer === true).length;
}

function checkReview(route: LegalRoute): Refusal[] {
  const count = contractAnswersOf(route);
  if (count < REVIEWED_FROM || route.legalReview !== null) return [];
  return [refusal('legal-review-missing', '/legalRoute/legalReview', { count })];
}

function checkDocument({ scope, roles }: RequiredDocument, index: number): Refusal[] {
  const at = `/documents/${index}/roles`;
  if (scope === 'partner' && roles.length === 0) return [refusal('document-of-nobody', at)];
  if (scope === 'application' && roles.length > 0) return [refusal('document-roles-useless', at)];
  return [];
}
