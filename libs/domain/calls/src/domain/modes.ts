import { refusal, type Refusal } from '#kernel/problems';

import type {
  AllocationMethod,
  CallContent,
  CallKind,
  CallMode,
  Instrument,
  PhaseKind,
  Section,
  Translated,
} from '../calls.types';

/** What a mode fixes, whatever the funder would like. */
export interface ModeRules {
  /** The legal natures that it may have. */
  readonly kinds: readonly CallKind[];
  readonly minPartners: number;
  readonly minColleges: number;
  /** Phases that have no sense in it. */
  readonly foreignPhases: readonly PhaseKind[];
  readonly allocationMethods: readonly AllocationMethod[];
  readonly instruments: readonly Instrument[];
  /** It must have this one. */
  readonly ownInstrument: Instrument | null;
  readonly maxMonths: number | null;
  /** Nothing may ask for an innovative action: what exists is what is funded. */
  readonly refusesInnovation: boolean;
}

type ModeFacts = Pick<
  CallContent,
  'mode' | 'kind' | 'phases' | 'allocation' | 'funders' | 'maxDurationMonths' | 'sections' | 'grid'
>;

const ALL_METHODS: readonly AllocationMethod[] = [
  'ranked',
  'threshold-floor-prorata',
  'equal-share',
  'deliberative',
];
const ALL_INSTRUMENTS: readonly Instrument[] = [
  'grant',
  'operating-grant',
  'loan',
  'guarantee',
  'equity',
];

/** Two partners of two colleges: cooperation begins there (Cap Calaisis, pôles d'excellence rurale). */
const TOGETHER: ModeRules = {
  kinds: ['cooperative-call', 'call-for-interest', 'call-for-projects'],
  minPartners: 2,
  minColleges: 2,
  foreignPhases: [],
  allocationMethods: ALL_METHODS,
  instruments: ['grant'],
  ownInstrument: null,
  maxMonths: null,
  refusesInnovation: false,
};

const ALONE_OR_NOT = { ...TOGETHER, minPartners: 1, minColleges: 1 };

export const MODE_RULES: Readonly<Record<CallMode, ModeRules>> = {
  cooperative: {
    ...TOGETHER,
    kinds: ['cooperative-call', 'call-for-interest'],
    instruments: ALL_INSTRUMENTS,
  },
  commons: {
    ...ALONE_OR_NOT,
    kinds: ['call-for-commons'],
    instruments: ['grant', 'operating-grant'],
  },
  'needs-diagnostic': TOGETHER,
  'collective-evaluation': TOGETHER,
  'core-funding': {
    ...ALONE_OR_NOT,
    kinds: ['call-for-projects', 'call-for-interest'],
    foreignPhases: ['matching', 'co-construction'],
    allocationMethods: ['threshold-floor-prorata', 'equal-share', 'deliberative'],
    instruments: ALL_INSTRUMENTS.filter((instrument) => instrument !== 'grant'),
    ownInstrument: 'operating-grant',
    maxMonths: 48,
    refusesInnovation: true,
  },
  competitive: {
    ...ALONE_OR_NOT,
    kinds: ['call-for-projects', 'call-for-interest'],
    foreignPhases: ['matching', 'co-construction'],
    allocationMethods: ['ranked', 'deliberative'],
    instruments: ALL_INSTRUMENTS,
  },
};

/** Lists what a call asks for that its mode excludes; partners are checked with their rules. */
export function checkMode(call: ModeFacts): Refusal[] {
  const rules = MODE_RULES[call.mode];
  return [
    ...checkKind(call, rules),
    ...checkPhases(call, rules),
    ...checkMethod(call, rules),
    ...checkInstruments(call, rules),
    ...checkDuration(call, rules),
    ...(rules.refusesInnovation ? checkNovelty(call) : []),
  ];
}

function checkKind({ kind }: ModeFacts, { kinds }: ModeRules): Refusal[] {
  return kinds.includes(kind) ? [] : [refusal('kind-foreign-to-mode', '/kind')];
}

function checkPhases({ phases }: ModeFacts, { foreignPhases }: ModeRules): Refusal[] {
  return phases.flatMap(({ kind }, index) =>
    foreignPhases.includes(kind) ? [refusal('phase-foreign-to-mode', `/phases/${index}/kind`)] : [],
  );
}

function checkMethod({ allocation }: ModeFacts, { allocationMethods }: ModeRules): Refusal[] {
  if (allocation === null) return [refusal('allocation-missing', '/allocation')];
  if (allocationMethods.includes(allocation.method)) return [];
  return [refusal('method-foreign-to-mode', '/allocation/method')];
}

function checkInstruments({ funders }: ModeFacts, rules: ModeRules): Refusal[] {
  const { instruments: allowed, ownInstrument: own } = rules;
  const foreign = funders.flatMap(({ instruments }, funder) =>
    instruments.flatMap((instrument, index) =>
      allowed.includes(instrument)
        ? []
        : [refusal('instrument-foreign-to-mode', `/funders/${funder}/instruments/${index}`)],
    ),
  );
  const hasOwn = own === null || funders.length === 0 || funders.some((one) => brings(one, own));
  return hasOwn ? foreign : [...foreign, refusal('operating-grant-missing', '/funders')];
}

function brings({ instruments }: ModeFacts['funders'][number], instrument: Instrument): boolean {
  return instruments.includes(instrument);
}

function checkDuration({ maxDurationMonths: months }: ModeFacts, { maxMonths }: ModeRules) {
  if (maxMonths === null || months === null || months <= maxMonths) return [];
  return [refusal('duration-above-mode', '/maxDurationMonths', { months, maxMonths })];
}

const NOVELTY = /innova/iu;

/** Criteria, pages and questions that would make an existing activity pass for a new one. */
function checkNovelty({ grid, sections }: ModeFacts): Refusal[] {
  return [
    ...grid.flatMap(({ label }, index) => noveltyIn(label, `/grid/${index}/label`)),
    ...sections.flatMap(noveltyInSection),
  ];
}

function noveltyInSection({ label, fields }: Section, index: number): Refusal[] {
  const pointer = `/sections/${index}`;
  return [
    ...noveltyIn(label, `${pointer}/label`),
    ...fields.flatMap((field, at) => noveltyIn(field.label, `${pointer}/fields/${at}/label`)),
  ];
}

function noveltyIn({ fr, en }: Translated, pointer: string): Refusal[] {
  return NOVELTY.test(fr) || NOVELTY.test(en) ? [refusal('innovation-demanded', pointer)] : [];
}
