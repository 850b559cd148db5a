import { CALL_MODES } from '../calls.types';

import { CALL_TEMPLATES, contentOf } from './call-templates';
import { checkPublication } from './publication';
import { FUNDER, NO_CONTRACT } from './publishable';

const NOW = new Date('2027-01-15T09:00:00Z');

describe('Every template', () => {
  it.each(CALL_TEMPLATES.map((template) => [template.code, template] as const))(
    '%s can be published once it has its opening, its money and its legal route',
    (_, template) => {
      const content = {
        ...contentOf(template, 120, '2027-06-01T09:00'),
        envelope: { amount: '1500000.00', currency: 'EUR' } as const,
        legalRoute: { answers: NO_CONTRACT, legalReview: null },
      };

      expect(checkPublication({ funderId: FUNDER, content }, NOW)).toEqual([]);
    },
  );

  it.each(CALL_MODES)('stands for the mode %s', (mode) => {
    const modes = CALL_TEMPLATES.map((template) => contentOf(template, 120).mode);
    expect(modes).toContain(mode);
  });

  it('has a code of its own', () => {
    const codes = CALL_TEMPLATES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
