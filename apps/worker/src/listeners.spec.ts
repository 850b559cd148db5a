import { faultsOfListeners } from './listeners';

const SUBSCRIPTIONS = { 'calls.call-published.v1': ['notifications.write-messages'] };
const SCHEDULES = [{ name: 'a', queue: 'audit.seal-entries', cron: '* * * * *' }];

describe('A worker', () => {
  it('starts when each queue has its processor, and others have theirs besides', () => {
    const worked = ['notifications.write-messages', 'audit.seal-entries', 'calls.close-call'];
    expect(faultsOfListeners(SUBSCRIPTIONS, SCHEDULES, worked)).toEqual([]);
  });

  it('does not start when a queue is filled and nobody empties it', () => {
    expect(faultsOfListeners(SUBSCRIPTIONS, SCHEDULES, ['audit.seal-entries'])).toEqual([
      'notifications.write-messages has no processor',
    ]);
    expect(faultsOfListeners(SUBSCRIPTIONS, SCHEDULES, ['notifications.write-messages'])).toEqual([
      'audit.seal-entries has no processor',
    ]);
  });

  it('does not start when two processors compete for a queue', () => {
    const worked = ['notifications.write-messages', 'audit.seal-entries', 'audit.seal-entries'];
    expect(faultsOfListeners(SUBSCRIPTIONS, SCHEDULES, worked)).toEqual([
      'audit.seal-entries has two processors',
    ]);
  });
});
