import { formOfCategory } from './legal-categories';
import { FORMS_OF_FAMILY } from './legal-forms';

describe('formOfCategory', () => {
  it.each([
    ['9220', 'declared-association'],
    ['9260', 'local-law-association'],
    ['5710', 'commercial-company'],
    ['5458', 'scop'],
    ['7346', 'commune-grouping'],
    ['7210', 'commune'],
  ])('reads %s as %s', (category, legalForm) => {
    const form = formOfCategory(category);
    expect(form?.legalForm).toBe(legalForm);
    expect(form === null ? [] : FORMS_OF_FAMILY[form.actorFamily]).toContain(legalForm);
  });

  it.each([['9999'], [null]])('leaves %s to the person', (category) => {
    expect(formOfCategory(category)).toBeNull();
  });
});
