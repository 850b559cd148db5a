import type { PreCheck } from '../../client/api';

/** The codes of what keeps an application from being submitted, in the order of the pre-check. */
export function errorsIn({ parts }: PreCheck): readonly string[] {
  return parts
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}
