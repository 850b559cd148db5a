import { cityOf, formatMoment } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useNow } from '../../../ui/now';
import { Section } from '../../../ui/page';
import { Timeline } from '../../../ui/timeline';

import { FollowCall } from '../alerts/follow-call';

import { milestonesOf, type Milestone } from './calendar';
import styles from './call.module.css';
import type { CallPartProps } from './call.page';
import words from './call.words.json';

/** What has news to come. */
const FOLLOWED: ReadonlySet<string> = new Set(['published', 'closed']);

/** Everything that has a date, in order. */
export function CallCalendar({ call }: CallPartProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const milestones = milestonesOf(call, useNow());
  // Local times are those of the call: they are shown as they were written.
  const show = (local: string): string => formatMoment(`${local}Z`, language, 'UTC', 'short');
  const nameOf = ({ kind, code }: Milestone): string => {
    if (kind === 'opening' || kind === 'deadline') return say(`when.${kind}`);
    return kind === 'intake' ? say('when.intake', { code }) : say(`phase.${kind}`);
  };
  return (
    <Section title={say('when')}>
      <Timeline
        steps={milestones.map((milestone) => ({
          key: `${milestone.kind}${milestone.code}`,
          state: milestone.state,
          name: nameOf(milestone),
          when: milestone.from
            ? show(milestone.from)
            : say('when.until', { date: show(milestone.to) }),
          more: milestone.isMandatory && <p className={styles['note']}>{say('when.mandatory')}</p>,
        }))}
      />
      {call.steps === 2 && <p className={styles['note']}>{say('when.two-steps')}</p>}
      {call.isSealedUntilOpening && <p className={styles['note']}>{say('when.sealed')}</p>}
      {FOLLOWED.has(call.status) && (
        <p data-screen-only>
          <FollowCall callId={call.id} />
        </p>
      )}
      <p className={styles['note']} data-screen-only>
        {say.rich('when.feeds', {
          rss: (text) => (
            <a key="rss" href="/open-data/calls.rss" type="application/rss+xml">
              {text}
            </a>
          ),
          ics: (text) => (
            <a key="ics" href="/open-data/calls.ics" type="text/calendar">
              {text}
            </a>
          ),
        })}
      </p>
      <p className={styles['note']}>
        {say('when.zone', { city: cityOf(call.timeZone), grace: call.graceSeconds })}
      </p>
    </Section>
  );
}
