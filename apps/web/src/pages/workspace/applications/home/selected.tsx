import { useWords } from '../../../../i18n/words';
import { Notice } from '../../../../ui/notice';

import type { HomeProps } from './application.page';
import words from './application.words.json';

/** In two steps: what the concept is for, or what became of it, and why. */
export function Selected({ application: { step, status, selection } }: HomeProps) {
  const say = useWords(words);
  if (selection !== null) {
    const { outcome, reason } = selection;
    return (
      <Notice kind={outcome === 'invited' ? 'good' : 'info'} title={say(`selected.${outcome}`)}>
        <p>{reason}</p>
        {status === 'invited' && <p>{say('selected.next')}</p>}
      </Notice>
    );
  }
  if (step !== 'concept') return null;
  return (
    <Notice kind="info" title={say('concept')}>
      <p>{say(status === 'draft' ? 'concept.text' : 'concept.sent')}</p>
    </Notice>
  );
}
