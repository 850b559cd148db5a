import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { LANGUAGES, type Language } from '#platform/messages';

import { languageOf } from '../requests/language';

export interface ChosenLanguage {
  readonly language: Language;
  /** Asked for by a link, and so to be kept from page to page. */
  readonly isExplicit: boolean;
}

/** By `?lang=`, else by `Accept-Language`. Languages that we do not speak are not heard. */
export function chosenLanguage({
  query,
  headers,
}: Pick<FastifyRequest, 'query' | 'headers'>): ChosenLanguage {
  const { lang } = query as { readonly lang?: unknown };
  const asked = LANGUAGES.find((one) => one === lang);
  return {
    language: asked ?? languageOf(headers['accept-language']),
    isExplicit: asked !== undefined,
  };
}

/** The language of a page: `@InLanguage() chosen: ChosenLanguage`. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  chosenLanguage(context.switchToHttp().getRequest<FastifyRequest>()),
);
