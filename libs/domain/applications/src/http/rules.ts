import type { Role } from '#kernel/actors';

const READERS: readonly Role[] = [
  'administrator',
  'officer',
  'decision-maker',
  'representative',
  'contributor',
  'auditor',
];

/** Why what is neither a draft nor open again cannot be written to. */
export const SHUT = [
  'applications.application-not-draft',
  'applications.part-not-reopened',
  'applications.reopening-over',
];

/** Whoever reads for an organisation that the application is shared with. */
export const MAY_READ = { roles: READERS, scope: 'party', token: 'applications:read' } as const;

/** Whoever writes for a partner; which part is for the policy to say. */
export const MAY_WRITE = {
  roles: ['representative', 'contributor'],
  scope: 'party',
  token: 'applications:write',
} as const;

/** Who engages an organisation in law. */
export const MAY_ENGAGE = {
  roles: ['representative'],
  scope: 'party',
  token: 'applications:submit',
} as const;

/** Who instructs for a funder. */
export const MAY_CHECK = {
  roles: ['officer', 'decision-maker'],
  scope: 'party',
  token: 'applications:write',
} as const;

/** Whoever writes in a file: people of a partner, and those who instruct for the funder. */
export const MAY_CONVERSE = {
  roles: ['officer', 'decision-maker', 'representative', 'contributor'],
  scope: 'party',
  token: 'applications:write',
} as const;
