import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';
import type { TerritoryId } from '#domain/territories';

import type { ActorFamily, College, LegalForm } from '../organisations.types';

import { checkCollege, collegeOf, usualCollege } from './college';
import { checkRna, checkSiren, checkSiret, normaliseNumber, normaliseRna } from './identifiers';
import { FORMS_OF_FAMILY, TRAITS } from './legal-forms';

/** What an organisation says of itself. */
export interface OrganisationFacts {
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly actorFamily: ActorFamily;
  /** Null for the usual college of its family. */
  readonly college: College | null;
  /** Why it counts in another college than the usual one. */
  readonly collegeReason: string | null;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
  /** Null for what the law says of its legal form. */
  readonly isEss: boolean | null;
  readonly seatTerritoryId: TerritoryId | null;
  readonly createdOn: LocalDate | null;
}

/** The facts once checked: normalised, and completed with what follows from them. */
export interface OrganisationRecord extends OrganisationFacts {
  readonly college: College;
  readonly isEss: boolean;
}

/** The facts alone, out of a row that holds more. */
export function factsOf(row: OrganisationFacts): OrganisationFacts {
  return {
    name: row.name,
    legalForm: row.legalForm,
    actorFamily: row.actorFamily,
    college: row.college,
    collegeReason: row.collegeReason,
    siren: row.siren,
    siret: row.siret,
    rna: row.rna,
    isEss: row.isEss,
    seatTerritoryId: row.seatTerritoryId,
    createdOn: row.createdOn,
  };
}

/** Writes the numbers as the registers do; a SIRET gives its SIREN when that is not said. */
export function normaliseFacts(facts: OrganisationFacts): OrganisationFacts {
  const siret = facts.siret === null ? null : normaliseNumber(facts.siret);
  const siren = facts.siren === null ? (siret?.slice(0, 9) ?? null) : normaliseNumber(facts.siren);
  const rna = facts.rna === null ? null : normaliseRna(facts.rna);
  return { ...facts, name: facts.name.normalize('NFC').trim(), siren, siret, rna };
}

/** Lists every reason not to keep these (normalised) facts; an empty list means go ahead. */
export function checkOrganisation(facts: OrganisationFacts, today: LocalDate): readonly Refusal[] {
  const { actorFamily, legalForm, college, collegeReason, createdOn } = facts;
  const refusals: Refusal[] = [];
  if (!FORMS_OF_FAMILY[actorFamily].includes(legalForm)) {
    refusals.push(refusal('legal-form-not-of-family', '/legalForm', { legalForm, actorFamily }));
  }
  refusals.push(...checkNumbers(facts), ...checkRegistration(facts), ...checkEss(facts));
  refusals.push(...checkCollege(actorFamily, essOf(facts), college, collegeReason));
  if (createdOn !== null && createdOn > today) {
    refusals.push(refusal('created-on-in-the-future', '/createdOn'));
  }
  return refusals;
}

/** Completes the facts with what the law and its family say. Asserts what `checkOrganisation` has. */
export function organisationRecord(facts: OrganisationFacts): OrganisationRecord {
  const isEss = essOf(facts);
  const college = collegeOf(facts.actorFamily, isEss, facts.college);
  const isUsual = college === usualCollege(facts.actorFamily, isEss);
  return { ...facts, isEss, college, collegeReason: isUsual ? null : facts.collegeReason };
}

function checkNumbers({ siren, siret, rna }: OrganisationFacts): readonly Refusal[] {
  const refusals: Refusal[] = [];
  // A SIREN that was read from the SIRET would only repeat what is wrong with the SIRET.
  const isRead = siren !== null && siren === siret?.slice(0, 9);
  if (siren !== null && !isRead) refusals.push(...checkSiren(siren));
  if (siret !== null) refusals.push(...checkSiret(siret));
  if (siren !== null && siret !== null && !isRead) {
    refusals.push(refusal('siret-of-another-siren', '/siret'));
  }
  if (rna !== null) refusals.push(...checkRna(rna));
  return refusals;
}

function checkRegistration(facts: OrganisationFacts): readonly Refusal[] {
  const { legalForm, siren, siret, rna } = facts;
  const { registration } = TRAITS[legalForm];
  if (registration === 'none') {
    return (['siren', 'siret', 'rna'] as const)
      .filter((number) => facts[number] !== null)
      .map((number) => refusal('number-of-an-undeclared-group', `/${number}`));
  }
  const refusals: Refusal[] = [];
  if (registration === 'siren' && rna !== null) {
    refusals.push(refusal('rna-not-of-legal-form', '/rna', { legalForm }));
  }
  if (registration === 'siren' && siren === null && siret === null) {
    refusals.push(refusal('siren-missing', '/siren', { legalForm }));
  }
  if (registration === 'siren-or-rna' && siren === null && rna === null) {
    refusals.push(refusal('siren-or-rna-missing', '/siren'));
  }
  return refusals;
}

function checkEss({ legalForm, isEss }: OrganisationFacts): readonly Refusal[] {
  const { ess } = TRAITS[legalForm];
  if (ess === 'by-law' && isEss === false) return [refusal('ess-by-law', '/isEss', { legalForm })];
  if (ess === 'never' && isEss === true) {
    return [refusal('ess-not-possible', '/isEss', { legalForm })];
  }
  return [];
}

function essOf({ legalForm, isEss }: OrganisationFacts): boolean {
  const { ess } = TRAITS[legalForm];
  return ess === 'by-law' || (ess === 'if-it-says-so' && isEss === true);
}
