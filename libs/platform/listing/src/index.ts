/** Lists: what may be filtered and sorted, and pages turned by cursor, one statement each. */
export { Cursors } from './cursors';
export type { Filter } from './filter';
export {
  arrayFilter,
  booleanFilter,
  choiceFilter,
  codeFilter,
  dayFilter,
  instantFilter,
  moneyFilter,
  textFilter,
  uuidFilter,
  wholeNumberFilter,
} from './filters';
export { listing, type Listing, type ListRequest } from './listing';
export { ListingModule } from './listing.module';
export { page, type ListSource, type Page } from './page';
