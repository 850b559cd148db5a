import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';

import { checkMeeting } from './meeting';

const TODAY = asLocalDate('2027-06-15');
const [LEAD, TOWN, OTHER] = ['lead', 'town', 'other'].map((name) => asId<'Partner'>(name));

describe('A meeting of the steering group', () => {
  it.each([
    ['of two partners, today', '2027-06-15', [LEAD, TOWN], []],
    ['of one', '2027-06-14', [LEAD], ['meeting-of-one null']],
    ['to come', '2027-06-16', [LEAD, TOWN], ['meeting-not-held-yet /heldOn']],
    ['with a stranger', '2027-06-14', [LEAD, OTHER], ['present-not-a-partner /presentIds/1']],
  ])('%s', (_, heldOn, present, reasons) => {
    const presentIds = present.flatMap((id) => (id === undefined ? [] : [id]));
    const partners = [LEAD, TOWN].flatMap((id) => (id === undefined ? [] : [{ id }]));
    const found = checkMeeting({ heldOn: asLocalDate(heldOn), presentIds }, partners, TODAY);
    expect(found.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(
      reasons.map((reason) => reason.replace('null', '/presentIds')),
    );
  });
});
