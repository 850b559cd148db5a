import { formChanges } from './form-changes';
import { aField, aSection } from './form.fixture';

const form = [
  aSection('needs', aField('why', 'text'), aField('people', 'number')),
  aSection('plan', aField('when', 'date')),
];

describe('What another revision asks otherwise', () => {
  it('is nothing when it asks the same', () => {
    expect(formChanges(form, structuredClone(form))).toEqual([]);
  });

  it('is told section by section and field by field', () => {
    const after = [
      aSection('more', aField('x', 'text')),
      aSection(
        'needs',
        aField('why', 'text', { maxLength: 100 }),
        aField('who', 'block', { fields: [aField('name', 'text')] }),
      ),
    ];
    expect(formChanges(form, after)).toEqual([
      { section: 'more', field: null, change: 'added' },
      { section: 'needs', field: 'why', change: 'changed' },
      { section: 'needs', field: 'who', change: 'added' },
      { section: 'needs', field: 'people', change: 'removed' },
      { section: 'plan', field: null, change: 'removed' },
    ]);
  });
});
