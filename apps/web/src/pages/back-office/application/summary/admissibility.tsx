import { useState } from 'react';

import type { Application, Assessment } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { Notice } from '../../../../ui/notice';
import { Section } from '../../../../ui/page';
import { Status } from '../../../../ui/status';
import { Moment } from '../../../../ui/values';
import { WriteForm } from '../exchanges/write-form';

import styles from './summary.module.css';
import words from './summary.words.json';
import { RulingForm } from './ruling-form';

export interface AdmissibilityProps {
  readonly application: Application;
  readonly assessment: Assessment;
}

type Asked = 'ruling' | 'completion' | null;

/** What the rules say, one by one; a person confirms or overrules. */
export function Admissibility({ application, assessment }: AdmissibilityProps) {
  const say = useWords(words);
  const [asked, ask] = useState<Asked>(null);
  const { rules, isAdmissible, reason, confirmedAt, allowedActions } = assessment;
  const canRule = allowedActions.includes('confirm-eligible');
  const missed = rules.filter(({ isMet }) => !isMet);
  return (
    <Section title={say('admissibility')} id="recevabilite">
      <Notice kind={isAdmissible ? 'good' : 'warning'}>
        <p>{say(isAdmissible ? 'rules.met' : 'rules.missed', { count: missed.length })}</p>
        {confirmedAt && (
          <p>
            {say(`ruled.${assessment.status}`)} <Moment iso={confirmedAt} look="short" />
          </p>
        )}
        {reason && <p>{reason}</p>}
      </Notice>
      <RuleList rules={rules} />
      {canRule && (
        <div className={styles['actions']}>
          <Button onClick={() => ask('ruling')}>{say('rule')}</Button>
          <Button look="secondary" onClick={() => ask('completion')}>
            {say('completion')}
          </Button>
        </div>
      )}
      <Dialog title={say('rule')} isOpen={asked === 'ruling'} onClose={() => ask(null)} isWide>
        <RulingForm application={application} assessment={assessment} onDone={() => ask(null)} />
      </Dialog>
      <Dialog
        title={say('completion')}
        isOpen={asked === 'completion'}
        onClose={() => ask(null)}
        isWide
      >
        <p>{say('completion.text')}</p>
        <WriteForm
          applicationId={application.id}
          initial={{
            subject: say('completion.subject', { reference: application.reference ?? '' }),
            text: [say('completion.opening'), ...missed.map(sentenceOf)].join('\n'),
          }}
          isInternal={false}
          onSent={() => ask(null)}
        />
      </Dialog>
    </Section>
  );
}

function sentenceOf({ label, faults }: Assessment['rules'][number]): string {
  return `– ${[label, ...faults.map(({ detail }) => detail)].join(' : ')}`;
}

function RuleList({ rules }: Pick<Assessment, 'rules'>) {
  const say = useWords(words);
  return (
    <ul className={styles['rules']}>
      {rules.map(({ rule, label, isMet, faults }) => (
        <li key={rule}>
          <Status tone={isMet ? 'good' : 'bad'}>{say(isMet ? 'met' : 'missed')}</Status>
          <div>
            <p>{label}</p>
            {faults.length > 0 && (
              <ul>
                {faults.map(({ code, detail, pointer }) => (
                  <li key={`${code} ${String(pointer)}`}>{detail}</li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
