import { lifecycle, TransitionNotAllowed } from './lifecycle';

type DoorState = 'open' | 'closed' | 'locked';
type DoorAction = 'close' | 'lock' | 'open';

const DOOR = lifecycle<DoorState, DoorAction>('doors', {
  open: { close: 'closed' },
  closed: { open: 'open', lock: 'locked' },
  locked: {},
});

describe('A life cycle', () => {
  it('says what may be done in each state', () => {
    expect(DOOR.states.map((state) => DOOR.actionsIn(state))).toEqual([
      ['close'],
      ['open', 'lock'],
      [],
    ]);
  });

  it('leads from state to state', () => {
    expect(DOOR.after('closed', 'lock')).toBe('locked');
  });

  it('refuses what the state does not allow, and says what it allows', () => {
    const opening = () => DOOR.after('open', 'lock');
    expect(opening).toThrow(TransitionNotAllowed);
    expect(opening).toThrow(
      expect.objectContaining({
        code: 'doors.transition-not-allowed',
        extensions: { state: 'open', allowedActions: ['close'] },
      }),
    );
  });
});
