import { Problem } from '#kernel/problems';

/** The law of that day is not known here: it is for people to look up, not for us to guess. */
export class LegalFigureUnknown extends Problem {
  constructor(code: string, day: string) {
    super({
      kind: 'rule-broken',
      code: 'legal-figures.figure-unknown',
      params: { figure: code, day },
    });
  }
}
