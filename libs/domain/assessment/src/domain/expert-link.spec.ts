import { linkExpiry, linkStatusAt, mayMailAgain, type LinkLife } from './expert-link';

const at = (text: string) => new Date(`2027-09-${text}Z`);
const link = (more: Partial<LinkLife> = {}): LinkLife => ({
  sentAt: at('01T08:00:00'),
  expiresAt: at('08T08:00:00'),
  openedAt: null,
  revokedAt: null,
  ...more,
});

describe('The link of an expert', () => {
  it.each([
    ['sent', link(), at('08T07:59:59')],
    ['expired', link(), at('08T08:00:00')],
    ['opened', link({ openedAt: at('02T08:00:00') }), at('02T08:00:01')],
    ['expired', link({ openedAt: at('02T08:00:00') }), at('09T08:00:00')],
    ['revoked', link({ revokedAt: at('02T08:00:00') }), at('09T08:00:00')],
  ])('is %s', (status, life, now) => {
    expect(linkStatusAt(life, now)).toBe(status);
  });

  it('is open for whole days', () => {
    expect(linkExpiry(at('01T08:00:00'), 7)).toEqual(at('08T08:00:00'));
  });

  it('is mailed again after a pause', () => {
    expect(mayMailAgain(link(), at('01T08:04:59'))).toBe(false);
    expect(mayMailAgain(link(), at('01T08:05:00'))).toBe(true);
    expect(mayMailAgain(link({ openedAt: at('02T08:00:00') }), at('02T08:01:00'))).toBe(false);
  });
});
