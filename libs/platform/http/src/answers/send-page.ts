import type { Page } from '#platform/listing';

import { JsonText } from './json-text';

/** The answer of a listing: `{"data":[…],"page":{…}}` and its `Link` header (RFC 8288). */
export function sendPage(page: Page): JsonText {
  return new JsonText(page.json, page.link === null ? {} : { link: page.link });
}
