import type { FieldUse, Section } from '#domain/calls';

import { checkSections } from './check-sections';

const section = (code: string, full: FieldUse = 'mandatory'): Section => ({
  code,
  label: { fr: `${code} fr`, en: `${code} en` },
  help: { fr: '', en: '' },
  fields: [
    {
      code: 'answer',
      label: { fr: 'Réponse', en: 'Answer' },
      help: { fr: '', en: '' },
      type: 'text',
      concept: 'hidden',
      full,
      maxLength: 10,
      min: null,
      max: null,
      unit: null,
      options: [],
      fields: [],
      minItems: 0,
      maxItems: null,
      shownWhen: null,
    },
  ],
});

describe('The sections of an application', () => {
  it('are complete when each that is wanted says something within its length', () => {
    const answers = [{ code: 'needs', content: '0123456789' }];
    expect(checkSections([section('needs'), section('more', 'optional')], answers)).toEqual([]);
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
