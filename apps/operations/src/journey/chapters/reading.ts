import { UnexpectedAnswer } from '../../client/answers';
import type { PreCheck } from '../../client/api';

/** The codes of what keeps an application from being submitted, in the order of the pre-check. */
export function errorsIn({ parts }: PreCheck): readonly string[] {
  return parts
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}

/** Null where there is nothing, or not yet. */
export async function foundOrNull<Body>(asked: Promise<Body>): Promise<Body | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof UnexpectedAnswer && error.status === 404) return null;
    throw error;
  }
}
