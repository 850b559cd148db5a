import { parseEur } from '#kernel/money';
import { parsePercent } from '#kernel/rates';

/** Whether a change of one rule takes nothing away from whoever relied on it. */
export type Widens = (before: unknown, after: unknown) => boolean;

/** A larger number, or no limit any more. */
const larger: Widens = (before, after) =>
  before !== null && (after === null || Number(after) >= Number(before));

/** A smaller number, or no bar any more. */
const smaller: Widens = (before, after) =>
  before !== null && (after === null || Number(after) <= Number(before));

const largerRate: Widens = (before, after) =>
  isText(before) && (after === null || (isText(after) && ppm(after) >= ppm(before)));

const smallerRate: Widens = (before, after) =>
  isText(before) && (after === null || (isText(after) && ppm(after) <= ppm(before)));

const largerAmount: Widens = (before, after) =>
  isText(before) && isText(after) && cents(after) >= cents(before);

const smallerAmount: Widens = (before, after) =>
  isText(before) && isText(after) && cents(after) <= cents(before);

const lifted: Widens = (before, after) => before !== null && after === null;

const noLonger: Widens = (before, after) => before === true && after === false;

const fromNowOn: Widens = (before, after) => before === false && after === true;

const notMandatory: Widens = (before, after) => before === 'mandatory' && after === 'optional';

/** Everything that was there, in its place, and more after it. */
const longer: Widens = (before, after) =>
  isList(before) &&
  isList(after) &&
  before.every((item, index) => JSON.stringify(item) === JSON.stringify(after[index]));

/** Some of what was there, and nothing else. */
const fewer: Widens = (before, after) =>
  isList(before) && isList(after) && after.every((item) => includes(before, item));

/** All that was there, in any order; an empty list of legal forms names none, so allows all. */
const moreOrAll: Widens = (before, after) =>
  isList(before) &&
  isList(after) &&
  before.length > 0 &&
  (after.length === 0 || before.every((item) => includes(after, item)));

const more: Widens = (before, after) =>
  isList(before) && isList(after) && before.every((item) => includes(after, item));

/** What was there, and questions that nobody must answer. */
const moreOptional: Widens = (before, after) =>
  longer(before, after) && isList(before) && isList(after) && !asksMore(after.slice(before.length));

const answered: Widens = (before, after) => before === null && after !== null;

/** What may change once a call is public, and which way; of several, the first that fits decides. */
const WIDENINGS: readonly (readonly [RegExp, Widens])[] = [
  [/^\/(territoryIds|themes)$/, more],
  [/^\/maxDurationMonths$/, larger],
  [/^\/(envelope|grantCeiling|funders\/\d+\/share)\/amount$/, largerAmount],
  [/^\/grantFloor\/amount$/, smallerAmount],
  [/^\/(grantCeiling|grantFloor)$/, lifted],
  [/^\/(maxRate|costFamilies\/\d+\/(ratePct|ceilingPct))$/, largerRate],
  [/^\/costFamilies\/\d+\/floorPct$/, smallerRate],
  [/^\/costFamilies\/\d+\/isEligible$/, fromNowOn],
  [/^\/(funders|costFamilies)$/, longer],
  [/^\/sections$/, moreOptional],
  [/^\/sections\/\d+\/fields$/, moreOptional],
  [/^\/sections\/\d+\/fields\/\d+\/(fields\/\d+\/)?(concept|full)$/, notMandatory],
  [/^\/sections\/\d+\/fields\/\d+\/(fields\/\d+\/)?(maxLength|maxItems)$/, larger],
  [/^\/sections\/\d+\/fields\/\d+\/minItems$/, smaller],
  [/^\/sections\/\d+\/fields\/\d+\/(fields\/\d+\/)?options$/, longer],
  [/^\/documents$/, fewer],
  [/^\/documents\/\d+\/isMandatory$/, noLonger],
  [/^\/documents\/\d+\/validityMonths$/, larger],
  [/^\/charter\/requiredClauses$/, fewer],
  [/^\/partnership\/(maxPartners|maxConsortiaPerLead|maxConsortiaPerOrganisation)$/, larger],
  [/^\/partnership\/(minPartners|minColleges|leadMinAgeMonths|minSteeringMeetings)$/, smaller],
  [/^\/partnership\/minShareEss$/, smallerRate],
  [/^\/partnership\/maxSingleCollegeShare$/, largerRate],
  [/^\/partnership\/(refusesSingleCollege|leadMustBeEss|isMembershipExclusive)$/, noLonger],
  [/^\/partnership\/lettersOfCommitmentRequired$/, noLonger],
  [/^\/partnership\/allowsIndividuals$/, fromNowOn],
  [/^\/partnership\/requiredColleges$/, fewer],
  [/^\/partnership\/leadLegalForms$/, moreOrAll],
  [/^\/partnership\/territoryScope$/, lifted],
  [/^\/partnership\/territoryScope\/territoryIds$/, more],
  [/^\/partnership\/territoryScope\/minPartnersInside$/, smaller],
  [/^\/legalRoute(\/legalReview)?$/, answered],
];

/** Whether a rule may change so once candidates rely on it. */
export function widens(pointer: string, before: unknown, after: unknown): boolean {
  const rule = WIDENINGS.find(([shape]) => shape.test(pointer));
  return rule !== undefined && rule[1](before, after);
}

/** What a JSON pointer names; undefined when there is no such thing. */
export function valueAt(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined,
    value,
  );
}

/** Whether any question of these sections, or fields, must be answered. */
function asksMore(items: readonly unknown[]): boolean {
  return items.some((item) => /"(concept|full)":"mandatory"/.test(JSON.stringify(item)));
}

function includes(list: readonly unknown[], item: unknown): boolean {
  const text = JSON.stringify(item);
  return list.some((one) => JSON.stringify(one) === text);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function ppm(percent: string): bigint {
  return parsePercent(percent).ppm;
}

function cents(amount: string): bigint {
  return parseEur(amount).cents;
}
