import { refusal, type Refusal } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';
import type { PartnerId, PartnerRole } from '../consortia.types';
import type { Charter, CharterClauses, SharingKey } from '../governance.types';

/** As the rules of a call name the clauses. */
export type CharterClauseKind =
  | 'decision-rule'
  | 'sharing-key'
  | 'partner-exit'
  | 'partner-arrival'
  | 'results-ownership'
  | 'conflict-mediation'
  | 'spokesperson';

const CLAUSE_OF: Readonly<Record<CharterClauseKind, keyof CharterClauses>> = {
  'decision-rule': 'decisionRule',
  'sharing-key': 'sharingKey',
  'partner-exit': 'partnerExit',
  'partner-arrival': 'partnerArrival',
  'results-ownership': 'resultsOwnership',
  'conflict-mediation': 'conflictMediation',
  spokesperson: 'spokesperson',
};

const HUNDRED_PPM = 1_000_000n;

/** A place at the table, as far as a charter looks at it. */
export interface CharterParty {
  readonly id: PartnerId;
  readonly role: PartnerRole;
}

/** Who is bound by a charter: whoever has a place, but those who only lend a hand. */
export function adoptersOf<Party extends CharterParty>(
  parties: readonly Party[],
): readonly Party[] {
  return parties.filter(({ role }) => role !== 'contributor');
}

/** Lists what keeps clauses from being a charter of these partners: contradictions and blanks. */
export function checkClauses(
  clauses: CharterClauses,
  parties: readonly CharterParty[],
): readonly Refusal[] {
  const { decisionRule, sharingKey, resultsOwnership, spokesperson } = clauses;
  const isParty = (id: PartnerId) => parties.some((party) => party.id === id);
  const refusals: Refusal[] = [];
  if (Object.values(clauses).every((clause) => clause === null))
    refusals.push(refusal('charter-empty', '/clauses'));
  if (decisionRule?.method === 'qualified-majority' && decisionRule.majorityPct === null)
    refusals.push(refusal('majority-missing', '/clauses/decisionRule/majorityPct'));
  if (resultsOwnership?.regime === 'open-licence' && resultsOwnership.licence === null)
    refusals.push(refusal('licence-missing', '/clauses/resultsOwnership/licence'));
  if (spokesperson !== null && !isParty(spokesperson.partnerId))
    refusals.push(refusal('spokesperson-not-a-partner', '/clauses/spokesperson/partnerId'));
  return [...refusals, ...(sharingKey === null ? [] : checkSharing(sharingKey, isParty))];
}

function checkSharing(
  { method, shares }: SharingKey,
  isParty: (id: PartnerId) => boolean,
): readonly Refusal[] {
  const pointer = '/clauses/sharingKey/shares';
  if (method !== 'fixed')
    return shares.length === 0 ? [] : [refusal('shares-without-fixed-key', pointer)];
  const strangers = shares.flatMap(({ partnerId }, index) =>
    isParty(partnerId) ? [] : [refusal('share-not-of-a-partner', `${pointer}/${index}/partnerId`)],
  );
  const repeated = shares.flatMap(({ partnerId }, index) =>
    shares.findIndex((one) => one.partnerId === partnerId) < index
      ? [refusal('share-repeated', `${pointer}/${index}/partnerId`)]
      : [],
  );
  const sum = shares.reduce((total, { pct }) => total + parsePercent(pct).ppm, 0n);
  const incomplete = sum === HUNDRED_PPM ? [] : [refusal('shares-not-hundred', pointer)];
  return [...strangers, ...repeated, ...incomplete];
}

/**
 * Lists what a call that wants these clauses has against the charter: none at all, clauses that are
 * missing, or partners who have not adopted its latest version. A call that wants none has nothing
 * to say, whatever the partners agree on.
 */
export function checkCharter(
  required: readonly CharterClauseKind[],
  charter: Charter | null,
  parties: readonly CharterParty[],
): readonly Refusal[] {
  if (required.length === 0) return [];
  if (charter === null) return [refusal('consortia.charter-missing', '/charter')];
  const missing = required
    .filter((kind) => charter.clauses[CLAUSE_OF[kind]] === null)
    .map((kind) =>
      refusal('consortia.charter-clause-missing', `/charter/clauses/${CLAUSE_OF[kind]}`, {
        clause: kind.replaceAll('-', '_'),
      }),
    );
  const waiting = adoptersOf(parties).filter(({ id }) => !charter.adoptedBy.includes(id)).length;
  if (waiting === 0) return missing;
  return [...missing, refusal('consortia.charter-not-adopted', '/charter', { waiting })];
}
