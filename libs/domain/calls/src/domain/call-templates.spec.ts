import { asId } from '#kernel/ids';

import { CALL_TEMPLATES, contentOf } from './call-templates';
import { checkPublication } from './publication';

const NOW = new Date('2027-01-15T09:00:00Z');

const A_GRANT = {
  answers: {
    initiative: false,
    funderNeed: false,
    directCounterpart: false,
    detailedSpecification: false,
    unitPrice: false,
  },
  legalReview: null,
};

describe('Every template', () => {
  it.each(CALL_TEMPLATES.map((template) => [template.code, template] as const))(
    '%s can be published once it has dates and money',
    (_, template) => {
      const content = {
        ...contentOf(template, 120),
        opensAtLocal: '2027-06-01T09:00',
        closesAtLocal: '2027-07-31T12:00',
        envelope: { amount: '1500000.00', currency: 'EUR' } as const,
        legalRoute: A_GRANT,
      };

      expect(checkPublication({ funderId: asId<'Organisation'>('funder'), content }, NOW)).toEqual(
        [],
      );
    },
  );

  it('has a code of its own', () => {
    const codes = CALL_TEMPLATES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
