import { CALL_TEMPLATES, contentOf } from './call-templates';
import { checkPublication } from './publication';

const NOW = new Date('2027-01-15T09:00:00Z');

describe('Every template', () => {
  it.each(CALL_TEMPLATES.map((template) => [template.code, template] as const))(
    '%s can be published once it has dates and money',
    (_, template) => {
      const content = {
        ...contentOf(template, 120),
        opensAtLocal: '2027-06-01T09:00',
        closesAtLocal: '2027-07-31T12:00',
        envelope: { amount: '1500000.00', currency: 'EUR' } as const,
      };

      expect(checkPublication(content, NOW)).toEqual([]);
    },
  );

  it('has a code of its own', () => {
    const codes = CALL_TEMPLATES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
