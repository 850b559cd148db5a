import { refusal, type Refusal } from '#kernel/problems';

import type { ActorFamily, College } from '../organisations.types';

/** In which college an actor counts, and in which others it may, if it says why. */
interface CollegeRule {
  readonly usual: College;
  readonly exceptions: readonly College[];
}

const RULES: Readonly<Record<ActorFamily, CollegeRule>> = {
  association: {
    usual: 'ess-organisation',
    exceptions: ['residents', 'research-training', 'funder'],
  },
  cooperative: { usual: 'ess-organisation', exceptions: ['research-training', 'funder'] },
  mutual: { usual: 'ess-organisation', exceptions: ['funder'] },
  foundation: { usual: 'ess-organisation', exceptions: ['research-training', 'funder'] },
  company: { usual: 'company', exceptions: ['funder'] },
  'local-authority': { usual: 'local-authority', exceptions: ['funder'] },
  'public-body': { usual: 'other-public', exceptions: ['research-training', 'funder'] },
  'research-training': {
    usual: 'research-training',
    exceptions: ['ess-organisation', 'other-public'],
  },
  'residents-group': { usual: 'residents', exceptions: [] },
  bank: { usual: 'funder', exceptions: ['company', 'ess-organisation'] },
};

/** Where an actor counts when it asks for nothing else; a company of the ESS counts with the ESS. */
export function usualCollege(family: ActorFamily, isEss: boolean): College {
  if (family === 'company' && isEss) return 'ess-organisation';
  return RULES[family].usual;
}

/** The college asked for, or the usual one. Asserts nothing: `checkCollege` has checked. */
export function collegeOf(family: ActorFamily, isEss: boolean, asked: College | null): College {
  return asked ?? usualCollege(family, isEss);
}

/** Lists what is wrong with the college asked for; an exception is refused without its reason. */
export function checkCollege(
  family: ActorFamily,
  isEss: boolean,
  asked: College | null,
  reason: string | null,
): readonly Refusal[] {
  const college = collegeOf(family, isEss, asked);
  if (college === usualCollege(family, isEss)) return [];
  if (!RULES[family].exceptions.includes(college)) {
    return [refusal('college-not-of-family', '/college', { college, family })];
  }
  return reason === null ? [refusal('college-reason-missing', '/collegeReason', { college })] : [];
}
