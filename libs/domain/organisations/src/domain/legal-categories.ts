import type { ActorFamily, LegalForm } from '../organisations.types';

/** What a legal category of INSEE is here; null where the person must say. */
export interface SuggestedForm {
  readonly legalForm: LegalForm;
  readonly actorFamily: ActorFamily;
}

/** By the beginning of the category: the longest that fits counts. */
const FORMS: Readonly<Record<string, SuggestedForm>> = {
  '1': { legalForm: 'sole-trader', actorFamily: 'company' },
  '5': { legalForm: 'commercial-company', actorFamily: 'company' },
  '51': { legalForm: 'other-cooperative', actorFamily: 'cooperative' },
  '5458': { legalForm: 'scop', actorFamily: 'cooperative' },
  '5558': { legalForm: 'scop', actorFamily: 'cooperative' },
  '5658': { legalForm: 'scop', actorFamily: 'cooperative' },
  '71': { legalForm: 'state-service', actorFamily: 'public-body' },
  '7210': { legalForm: 'commune', actorFamily: 'local-authority' },
  '7220': { legalForm: 'department', actorFamily: 'local-authority' },
  '7230': { legalForm: 'region', actorFamily: 'local-authority' },
  '734': { legalForm: 'commune-grouping', actorFamily: 'local-authority' },
  '7410': { legalForm: 'public-interest-grouping', actorFamily: 'public-body' },
  '821': { legalForm: 'mutual-society', actorFamily: 'mutual' },
  '922': { legalForm: 'declared-association', actorFamily: 'association' },
  '9230': { legalForm: 'public-utility-association', actorFamily: 'association' },
  '9260': { legalForm: 'local-law-association', actorFamily: 'association' },
  '9300': { legalForm: 'foundation', actorFamily: 'foundation' },
};

/**
 * Reads a legal category of the register as a form and a family; a suggestion, since a register does
 * not say that a company is a SCIC.
 * Source: INSEE, nomenclature des catégories juridiques, September 2022.
 */
export function formOfCategory(category: string | null): SuggestedForm | null {
  if (category === null) return null;
  for (let length = category.length; length > 0; length -= 1) {
    const form = FORMS[category.slice(0, length)];
    if (form !== undefined) return form;
  }
  return null;
}
