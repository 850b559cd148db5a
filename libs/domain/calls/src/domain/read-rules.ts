import { parseEur, type Money } from '#kernel/money';
import { invariant } from '#kernel/problems';
import { parsePercent, type Rate } from '#kernel/rates';

import type {
  Allocation,
  CallContent,
  CallFunder,
  CallRevision,
  CostFamily,
  Instrument,
  Phase,
  SimplifiedCosts,
  WrittenAllocation,
  WrittenCostFamily,
  WrittenFunder,
  WrittenMoney,
  WrittenPhase,
  WrittenSimplifiedCosts,
} from '../calls.types';

import { readLocal } from './calendar';

/** An amount that is written, read; null stays null. */
export function moneyOf(written: WrittenMoney | null): Money | null {
  return written === null ? null : readMoney(written);
}

export function rateOf(percent: string | null): Rate | null {
  return percent === null ? null : parsePercent(percent);
}

/** The instants of the phases, of the intakes and of the opening of files. */
export function readSchedule(content: CallContent) {
  const { phases, intakes, opensFilesAtLocal, timeZone } = content;
  return {
    phases: phases.map((phase) => readPhase(phase, timeZone)),
    intakes: intakes.map(({ code, closesAtLocal }) => {
      const closesAt = readLocal(closesAtLocal, timeZone);
      invariant(closesAt !== null, 'a checked intake names an instant');
      return { code, closesAt };
    }),
    opensFilesAt: readLocal(opensFilesAtLocal, timeZone),
  };
}

/** The funders, or the funder of the call alone, for all of the envelope. */
export function readFunders(
  { funders, mode }: Pick<CallContent, 'funders' | 'mode'>,
  { funderId, envelope }: Pick<CallRevision, 'funderId' | 'envelope'>,
): readonly CallFunder[] {
  if (funders.length > 0) return funders.map(readFunder);
  const instruments = instrumentsOf({ funders, mode });
  return [{ organisationId: funderId, share: envelope, instruments, isLead: true }];
}

/** In which forms the call brings money; a funder alone who says nothing gives grants. */
export function instrumentsOf({
  funders,
  mode,
}: Pick<CallContent, 'funders' | 'mode'>): readonly Instrument[] {
  if (funders.length === 0) return [mode === 'core-funding' ? 'operating-grant' : 'grant'];
  return [...new Set(funders.flatMap(({ instruments }) => instruments))];
}

export function readCostFamily(family: WrittenCostFamily): CostFamily {
  const { ratePct, floorPct, ceilingPct, ...terms } = family;
  return {
    ...terms,
    rate: rateOf(ratePct),
    floor: rateOf(floorPct),
    ceiling: rateOf(ceilingPct),
  };
}

export function readSimplifiedCosts(costs: WrittenSimplifiedCosts): SimplifiedCosts {
  const { flatRates, unitCosts, lumpSums } = costs;
  return {
    flatRates: flatRates.map(({ ratePct, ...terms }) => ({
      ...terms,
      rate: parsePercent(ratePct),
    })),
    unitCosts: unitCosts.map(({ amount, ...terms }) => ({ ...terms, amount: readMoney(amount) })),
    lumpSums: lumpSums.map(({ amount, ...terms }) => ({ ...terms, amount: readMoney(amount) })),
  };
}

export function readAllocation(written: WrittenAllocation | null): Allocation | null {
  if (written === null) return null;
  const { floorPct, ...terms } = written;
  return { ...terms, floor: rateOf(floorPct) };
}

function readPhase({ kind, isMandatory, ...times }: WrittenPhase, timeZone: string): Phase {
  return {
    kind,
    opensAt: readLocal(times.opensAtLocal, timeZone),
    closesAt: readLocal(times.closesAtLocal, timeZone),
    isMandatory,
  };
}

function readFunder({ share, ...terms }: WrittenFunder): CallFunder {
  return { ...terms, share: readMoney(share) };
}

function readMoney({ amount }: WrittenMoney): Money {
  return parseEur(amount);
}
