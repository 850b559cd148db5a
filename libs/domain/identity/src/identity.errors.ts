import { Problem } from '#kernel/problems';

export class PersonNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'identity.person-not-found' });
  }
}
