import { asLocalDate } from '#kernel/dates';

import { partnerId } from './budget.fixture';
import { judgePlan } from './judge-plan';
import { checkPlan, firstDayOf, NO_PLAN, yearsOf, type ProjectPlan } from './project-plan';

const day = asLocalDate;

const PLAN: ProjectPlan = {
  startsOn: day('2027-09-01'),
  durationMonths: 30,
  workPackages: [{ code: 'WP1', title: 'Cuisiner', leadPartnerId: partnerId('a') }],
};

const BOUNDS = {
  partnerIds: [partnerId('a')],
  maxDurationMonths: 36,
  lastYearUsed: 1,
  workPackagesUsed: [],
};

describe('A project plan', () => {
  it.each([
    [null, 1],
    [1, 1],
    [12, 1],
    [13, 2],
    [120, 10],
  ])('of %p months has %d years', (durationMonths, years) => {
    expect(yearsOf({ durationMonths })).toBe(years);
  });

  it('has years that begin where the project does', () => {
    expect(firstDayOf(PLAN, 1, day('2020-01-01'))).toBe('2027-09-01');
    expect(firstDayOf(PLAN, 3, day('2020-01-01'))).toBe('2029-09-01');
    expect(firstDayOf({ startsOn: day('2028-02-29') }, 2, day('2020-01-01'))).toBe('2029-02-28');
    expect(firstDayOf(NO_PLAN, 2, day('2020-01-01'))).toBe('2020-01-01');
  });

  it('is accepted within its bounds, and refused with every reason', () => {
    expect(checkPlan(PLAN, BOUNDS)).toEqual([]);
    const [one] = PLAN.workPackages;
    if (one === undefined) throw new Error('The plan has a work package.');
    const workPackages = [one, { ...one, leadPartnerId: partnerId('gone') }];
    const refusals = checkPlan(
      { ...PLAN, durationMonths: 40, workPackages },
      { ...BOUNDS, lastYearUsed: 5, workPackagesUsed: ['WP1', 'WP9'] },
    );
    expect(refusals.map(({ code, pointer }) => `${code} ${pointer ?? ''}`)).toEqual([
      'project-too-long /durationMonths',
      'years-in-use /durationMonths',
      'work-package-repeated /workPackages/1/code',
      'lead-not-a-partner /workPackages/1/leadPartnerId',
      'work-package-in-use /workPackages',
    ]);
  });
});

describe('The first day of a project', () => {
  const call = {
    opensAt: new Date('2027-06-01T07:00:00Z'),
    closesAt: new Date('2027-07-31T10:00:00Z'),
    timeZone: 'Europe/Paris',
  };

  it.each([
    [null, ['warning project-dates-missing']],
    ['2027-05-31', ['error costs-before-eligibility']],
    ['2027-06-01', ['warning project-starts-before-closing']],
    ['2027-07-31', []],
  ])('on %p is told %j', (startsOn, expected) => {
    const plan = { ...NO_PLAN, startsOn: startsOn === null ? null : day(startsOn) };
    const said = judgePlan(plan, call).map(({ severity, code }) => `${severity} ${code}`);
    expect(said).toEqual(expected);
  });

  it('is one thing, and who leads each work package another', () => {
    const workPackages = [{ code: 'WP1', title: 'Cuisiner', leadPartnerId: null }];
    const said = judgePlan({ ...PLAN, workPackages }, call).map(({ code }) => code);
    expect(said).toEqual(['work-package-without-lead']);
  });
});
