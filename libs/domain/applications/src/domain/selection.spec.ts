import { isBeingWritten } from './step';
import { checkSelection, type SelectionOutcome } from './selection';

const closesAt = {
  concept: new Date('2027-03-01T12:00:00Z'),
  full: new Date('2027-06-01T12:00:00Z'),
};
const between = new Date('2027-03-01T12:00:00Z');

describe('A selection', () => {
  it.each<['concept' | 'full', SelectionOutcome, Date, readonly string[]]>([
    ['concept', 'invited', between, []],
    ['concept', 'not-selected', between, []],
    ['concept', 'invited', new Date('2027-03-01T11:59:59.999Z'), ['concepts-still-coming']],
    ['concept', 'invited', closesAt.full, ['second-step-over']],
    ['concept', 'not-selected', closesAt.full, []],
    ['full', 'invited', between, ['no-concept']],
  ])('of what is at its %s step, %s', (step, outcome, now, expected) => {
    const reasons = checkSelection({ step }, outcome, closesAt, now);
    expect(reasons.map(({ code }) => code)).toEqual(expected);
  });

  it('lets the invited write again, and nobody else', () => {
    expect(isBeingWritten('invited')).toBe(true);
    expect(isBeingWritten('draft')).toBe(true);
    expect(isBeingWritten('not-selected')).toBe(false);
    expect(isBeingWritten('submitted')).toBe(false);
  });
});
