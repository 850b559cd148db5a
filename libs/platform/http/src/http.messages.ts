import { ADVICE_MESSAGES } from './sentences/advice.messages';
import { FIELD_MESSAGES } from './sentences/fields.messages';
import { PROBLEM_MESSAGES } from './sentences/problems.messages';
import { TITLE_MESSAGES } from './sentences/titles.messages';

/** Why the floor of HTTP itself says no. */
export const HTTP_CODES = { ...PROBLEM_MESSAGES, ...FIELD_MESSAGES };

/** What it says besides. */
export const HTTP_TEXTS = { ...TITLE_MESSAGES, ...ADVICE_MESSAGES };

/** All that the floor of HTTP says by itself, in each language. */
export const HTTP_MESSAGES = { ...HTTP_CODES, ...HTTP_TEXTS };
