/** Rates, ceilings, thresholds and terms that laws set: dated, each with its source. */
export { LegalFiguresHttpModule } from './legal-figures.http.module';
export { LegalFiguresModule } from './legal-figures.module';

export { LegalFigureBook } from './queries/legal-figure-book.query';

export { LegalFigureUnknown } from './legal-figures.errors';

export type { FigureUnit, LegalFigure } from './legal-figures.types';
