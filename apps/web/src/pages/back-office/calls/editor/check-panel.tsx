import { useNavigate } from '@tanstack/react-router';

import type { Call, Fault } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Status } from '../../../../ui/status';

import styles from './editor.module.css';
import words from './editor.words.json';
import { focusAt, STEPS, stepOf } from './steps';
import type { Reasons } from './use-reasons';

interface CheckPanelProps {
  readonly call: Call;
  readonly reasons: Reasons;
}

/** Every reason why the call cannot be published, each leading to what it is about. */
export function CheckPanel({ call, reasons }: CheckPanelProps) {
  const say = useWords(words);
  const { all, isUnread, isPending } = reasons;
  const isDraft = call.status === 'draft';
  if (!isDraft && all.length === 0) return null;
  return (
    <aside className={styles['check']} aria-label={say('check')}>
      <h2>{isDraft ? say('check') : say('refused')}</h2>
      <p role="status">
        {isUnread ? (
          say('check.unread')
        ) : all.length > 0 ? (
          <Status tone="waiting">{say('lacking', { count: all.length })}</Status>
        ) : (
          !isPending && <Status tone="good">{say('ready')}</Status>
        )}
      </p>
      <ReasonList call={call} reasons={reasons} />
    </aside>
  );
}

/** The reasons, by step. */
export function ReasonList({ call, reasons: { all, show } }: CheckPanelProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const jump = async ({ pointer }: Fault): Promise<void> => {
    show(call.status === 'draft' ? [] : all);
    await navigate({
      to: '/gestion/appels/$callId/modifier',
      params: { callId: call.id },
      search: { etape: stepOf(pointer) },
    });
    // The step is drawn first.
    requestAnimationFrame(() => setTimeout(() => focusAt(pointer ?? ''), 50));
  };
  return (
    <ul className={styles['reasons']}>
      {STEPS.map((step) => ({
        step,
        faults: all.filter(({ pointer }) => stepOf(pointer) === step),
      }))
        .filter(({ faults }) => faults.length > 0)
        .map(({ step, faults }) => (
          <li key={step}>
            <h3>{say(`step.${step}`)}</h3>
            <ul>
              {faults.map((fault) => (
                <li key={`${fault.code} ${String(fault.pointer)}`}>
                  <button
                    type="button"
                    className={styles['reason']}
                    onClick={() => void jump(fault)}
                  >
                    {fault.detail}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
    </ul>
  );
}
