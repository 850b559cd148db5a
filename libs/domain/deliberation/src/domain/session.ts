import { refusal, type Refusal } from '#kernel/problems';

import type { SessionCollege, SessionMember, Stance, StatedPosition } from '../deliberation.types';

/** How a session is set up. */
export interface Arrangement {
  readonly chairId: string | null;
  readonly colleges: readonly SessionCollege[];
  readonly members: readonly Pick<SessionMember, 'personId' | 'college'>[];
  readonly applicationIds: readonly string[];
}

/** What an arrangement must reckon with. */
export interface ArrangementFacts {
  /** Those who may sit: people of the funder. */
  readonly personIds: readonly string[];
  /** The applications to the call that are eligible. */
  readonly applicationIds: readonly string[];
}

/** Lists every reason not to set a session up like this. */
export function checkArrangement(
  { chairId, colleges, members, applicationIds }: Arrangement,
  facts: ArrangementFacts,
): readonly Refusal[] {
  const codes = colleges.map(({ code }) => code);
  return [
    ...codes.flatMap((code, index) =>
      codes.indexOf(code) === index
        ? []
        : [refusal('college-repeated', `/colleges/${index}/code`, { college: code })],
    ),
    ...members.flatMap((member, index) => checkMember(member, index, { members, codes, facts })),
    ...(chairId === null || members.some(({ personId }) => personId === chairId)
      ? []
      : [refusal('chair-not-a-member', '/chairId')]),
    ...applicationIds.flatMap((id, index) =>
      facts.applicationIds.includes(id)
        ? []
        : [refusal('application-not-to-deliberate', `/applicationIds/${index}`)],
    ),
  ];
}

interface MemberContext {
  readonly members: Arrangement['members'];
  readonly codes: readonly string[];
  readonly facts: ArrangementFacts;
}

function checkMember(
  { personId, college }: Arrangement['members'][number],
  index: number,
  { members, codes, facts }: MemberContext,
): readonly Refusal[] {
  const at = `/members/${index}`;
  const first = members.findIndex((one) => one.personId === personId);
  return [
    ...(facts.personIds.includes(personId) ? [] : [refusal('member-not-known', `${at}/personId`)]),
    ...(first === index ? [] : [refusal('member-repeated', `${at}/personId`)]),
    ...(codes.includes(college) ? [] : [refusal('college-unknown', `${at}/college`, { college })]),
  ];
}

/** What the opening of a session must reckon with. */
export interface OpeningFacts {
  readonly chairId: string | null;
  readonly colleges: readonly SessionCollege[];
  readonly members: readonly Pick<SessionMember, 'personId' | 'college'>[];
  readonly fileCount: number;
}

/** Lists every reason not to open: nobody to chair, nothing to look at, a quorum that is not met. */
export function checkOpening(
  { chairId, colleges, members, fileCount }: OpeningFacts,
  presentIds: readonly string[],
): readonly Refusal[] {
  const strangers = presentIds.flatMap((id, index) =>
    members.some(({ personId }) => personId === id)
      ? []
      : [refusal('present-not-a-member', `/presentIds/${index}`)],
  );
  const present = members.filter(({ personId }) => presentIds.includes(personId));
  return [
    ...strangers,
    ...(chairId !== null && presentIds.includes(chairId) ? [] : [refusal('chair-missing')]),
    ...(fileCount > 0 ? [] : [refusal('agenda-empty')]),
    ...(colleges.length > 0 ? [] : [refusal('college-missing')]),
    ...missingQuorums(colleges, present),
  ];
}

/** What a conclusion on one file must reckon with: those who may look at it, and what they think. */
export interface ConclusionFacts {
  readonly colleges: readonly SessionCollege[];
  /** Present and not recused from this file. */
  readonly sitting: readonly Pick<SessionMember, 'personId' | 'college'>[];
  readonly positions: readonly Pick<StatedPosition, 'personId' | 'stance'>[];
}

/** Lists every reason not to conclude: recusals count against the quorum, and silence is no position. */
export function checkConclusion({ colleges, sitting, positions }: ConclusionFacts) {
  const silent = sitting.filter(
    ({ personId }) => !positions.some((position) => position.personId === personId),
  );
  return [
    ...missingQuorums(colleges, sitting),
    ...(silent.length === 0
      ? []
      : [refusal('positions-missing', undefined, { count: silent.length })]),
  ];
}

function missingQuorums(
  colleges: readonly SessionCollege[],
  present: readonly Pick<SessionMember, 'college'>[],
): readonly Refusal[] {
  return colleges.flatMap(({ code, label, quorum }) => {
    const count = present.filter(({ college }) => college === code).length;
    return count >= quorum
      ? []
      : [refusal('quorum-missing', undefined, { college: label, quorum, count })];
  });
}

/** What each stance weighs, in parts per million of the weight of all colleges that spoke. */
export type Tally = Readonly<Record<Stance, number>>;

const WHOLE_PPM = 1_000_000n;

/**
 * A college weighs what it weighs, however many sit for it: its weight is shared equally among its
 * members who stated a position, and a college of which nobody spoke does not count.
 * Rounding: each stance down to a part per million.
 */
export function tallyOf({ colleges, sitting, positions }: ConclusionFacts): Tally {
  const spoken = colleges.map(({ code, weight }) => {
    const seats = sitting.filter(({ college }) => college === code);
    const stances = positions
      .filter(({ personId }) => seats.some((seat) => seat.personId === personId))
      .map(({ stance }) => stance);
    return { weight, stances };
  });
  const counted = spoken.filter(({ stances }) => stances.length > 0);
  const all = counted.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const scale = counted.reduce((product, { stances }) => product * countOf(stances), 1n);
  const ppmOf = (stance: Stance) => {
    if (all === 0n) return 0;
    const parts = counted.map(({ weight, stances }) => {
      const alike = countOf(stances.filter((one) => one === stance));
      return (BigInt(weight) * alike * scale) / countOf(stances);
    });
    const part = parts.reduce((sum, one) => sum + one, 0n);
    return Number((part * WHOLE_PPM) / (all * scale));
  };
  return {
    consent: ppmOf('consent'),
    reservation: ppmOf('reservation'),
    objection: ppmOf('objection'),
  };
}

function countOf(list: readonly unknown[]): bigint {
  return BigInt(list.length);
}
