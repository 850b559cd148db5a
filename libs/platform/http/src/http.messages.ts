import { FIELD_MESSAGES } from './sentences/fields.messages';
import { PROBLEM_MESSAGES } from './sentences/problems.messages';
import { TITLE_MESSAGES } from './sentences/titles.messages';

/** What the floor of HTTP says by itself, in each language. */
export const HTTP_MESSAGES = { ...TITLE_MESSAGES, ...PROBLEM_MESSAGES, ...FIELD_MESSAGES };
