import { Problem } from '#kernel/problems';

export class TerritoryNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'territories.territory-not-found' });
  }
}
