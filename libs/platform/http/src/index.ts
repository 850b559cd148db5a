/** How the house speaks HTTP: what it takes in, how it answers, and how it says no. */
export { BooleanField, PercentField, WholeNumberField } from './fields/number.fields';
export { AmountField, DecimalField, moneyIn } from './fields/decimal.fields';
export { DaysByNumberField } from './fields/keyed.fields';
export { MoneyDto, MoneyField } from './fields/money.field';
export { FreeObjectField, ListField, ObjectField } from './fields/nested.fields';
export { ChoiceField, EmailField, TextField, UuidField } from './fields/text.fields';
export { DayField, InstantField, LocalTimeField } from './fields/time.fields';
export { TranslatedDto, TranslatedField } from './fields/translated.field';

export { IdParam } from './requests/id-param.decorator';
export { Streams, TakesForm } from './requests/route-traits';
export { IfMatch } from './requests/if-match.decorator';
export { Idempotent } from '#platform/idempotency';

export { JsonText } from './answers/json-text';
export { sendPage } from './answers/send-page';

export { ApiListing } from './openapi/api-listing.decorator';
export { ApiProblems } from './openapi/api-problems.decorator';

export { InLanguage, type ChosenLanguage } from './pages/chosen-language.decorator';
export { dataTable } from './pages/data-table';
export { html, withCode, type Html } from './pages/html';
export { HtmlAnswer } from './pages/html-answer.decorator';
export type { Page } from './pages/page';
export { Pages } from './pages/pages';
export { PagesModule } from './pages/pages.module';

export { InputInvalid, NotFound } from './http.errors';

export { HTTP_MESSAGES } from './http.messages';
export { HttpModule } from './http.module';
export { contractOf } from './openapi/contract';
export { configureHttp, routeUnderPrefix } from './server/configure-http';
export { httpAdapter } from './server/http-adapter';
export { RouteTable } from './server/route-table';
