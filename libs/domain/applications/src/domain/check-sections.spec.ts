import type { Section } from '#domain/calls';

import { checkSections } from './check-sections';

const section = (code: string, more: Partial<Section> = {}): Section => ({
  code,
  label: { fr: `${code} fr`, en: `${code} en` },
  help: { fr: '', en: '' },
  kind: 'text',
  maxLength: 10,
  required: true,
  ...more,
});

describe('The sections of an application', () => {
  it('are complete when each that is wanted says something within its length', () => {
    const answers = [{ code: 'needs', content: '0123456789' }];
    expect(
      checkSections([section('needs'), section('more', { required: false })], answers),
    ).toEqual([]);
  });

  it('are refused each where it is, with all reasons at once', () => {
    const answers = [
      { code: 'needs', content: ' \n' },
      { code: 'plan', content: '01234567890' },
    ];
    expect(checkSections([section('needs'), section('plan'), section('people')], answers)).toEqual([
      {
        code: 'section-missing',
        pointer: '/sections/needs',
        params: { sectionFr: 'needs fr', sectionEn: 'needs en' },
      },
      {
        code: 'section-too-long',
        pointer: '/sections/plan',
        params: { sectionFr: 'plan fr', sectionEn: 'plan en', length: 11, maxLength: 10 },
      },
      {
        code: 'section-missing',
        pointer: '/sections/people',
        params: { sectionFr: 'people fr', sectionEn: 'people en' },
      },
    ]);
  });
});
