import { applyDecorators, Header } from '@nestjs/common';

/** The route answers a page; by default it is asked for anew each time. */
export function HtmlAnswer(cacheControl = 'no-store'): MethodDecorator {
  return applyDecorators(
    Header('content-type', 'text/html; charset=utf-8'),
    Header('cache-control', cacheControl),
    Header('vary', 'Accept-Language'),
  );
}
