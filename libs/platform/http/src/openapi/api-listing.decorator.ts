import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

import type { Listing } from '#platform/listing';

/** Publishes the query parameters of a listing: its filters, sorts, and how to turn the pages. */
export function ApiListing(listing: Listing): MethodDecorator {
  return applyDecorators(
    ...listing.parameters.map(({ name, description, schema }) =>
      ApiQuery({ name, required: false, description, schema }),
    ),
  );
}
