import type { Application } from '../../../../api/contract';
import { formatMoment } from '../../../../i18n/format';
import { useLanguage, useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Notice } from '../../../../ui/notice';
import { TaskLink } from '../shared/task-link';

import words from './application.words.json';
import type { TaskPlace } from './tasks';

interface ReopenedProps {
  readonly application: Application;
}

interface OpenThing {
  readonly key: string;
  readonly name: string;
  readonly place: TaskPlace;
}

/** What came back for, where to write it, and until when. */
export function Reopened({ application }: ReopenedProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const things = useOpenThings(application);
  const { id, reopening, status } = application;
  if (reopening === null || !['returned', 'to-complete'].includes(status)) return null;
  const until = formatMoment(reopening.reopensUntil, language);
  const textOn = new Map(reopening.remarks.map(({ on, text }) => [on, text]));
  return (
    <Notice kind="warning" title={say(`reopened.${reopening.kind}`, { until })}>
      <ul>
        {things.map(({ key, name, place }) => (
          <li key={key}>
            <TaskLink applicationId={id} place={place}>
              {name}
            </TaskLink>
            {textOn.has(key) && ` : ${textOn.get(key) ?? ''}`}
          </li>
        ))}
      </ul>
      <p>
        {say('reopened.sign')}{' '}
        <TaskLink applicationId={id} place={{ kind: 'signatures' }}>
          {say('task.signatures')}
        </TaskLink>
      </p>
    </Notice>
  );
}

function useOpenThings({ sections, partners, reopening }: Application): readonly OpenThing[] {
  const say = useWords(words);
  const read = useTranslated();
  const { sectionCodes = [], parts = [], documentCodes = [] } = reopening ?? {};
  const lead = partners.find(({ role }) => role === 'lead') ?? partners[0];
  const placeOf = (part: (typeof parts)[number]): TaskPlace => {
    if (part === 'budget') return { kind: 'budget', partnerId: lead?.partnerId ?? '' };
    return { kind: part === 'plan' ? 'plan' : 'financing' };
  };
  return [
    ...sections
      .filter(({ code }) => sectionCodes.includes(code))
      .map(({ code, label }) => ({
        key: `sections/${code}`,
        name: read(label),
        place: { kind: 'section' as const, code },
      })),
    ...parts.map((part) => ({ key: part, name: say(`open.${part}`), place: placeOf(part) })),
    ...documentCodes.map((code) => ({
      key: `documents/${code}`,
      name: say('task.documents'),
      place: { kind: 'documents' as const },
    })),
  ];
}
