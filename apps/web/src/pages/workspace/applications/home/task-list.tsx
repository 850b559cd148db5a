import type { SectionAssignment, Presence } from '../../../../api/contract';
import { formatDay, formatList } from '../../../../i18n/format';
import { useLanguage, useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Icon } from '../../../../ui/icon';
import { Section } from '../../../../ui/page';
import { TaskLink } from '../shared/task-link';
import { TaskStatus } from '../shared/task-state';

import words from './application.words.json';
import styles from './home.module.css';
import type { Task, TaskGroup } from './tasks';

interface TaskListProps {
  readonly applicationId: string;
  readonly groups: readonly TaskGroup[];
  readonly assigned: readonly SectionAssignment[];
  readonly present: readonly Presence[];
}

/** What there is to do, where each thing stands, and who is on it. */
export function TaskList({ groups, ...people }: TaskListProps) {
  const say = useWords(words);
  return groups.map(({ key, tasks }) => (
    <Section key={key} title={say(`group.${key}`)}>
      <ul className={styles['tasks']}>
        {tasks.map((task) => (
          <TaskLine key={task.key} task={task} {...people} />
        ))}
      </ul>
    </Section>
  ));
}

interface TaskLineProps extends Omit<TaskListProps, 'groups'> {
  readonly task: Task;
}

function TaskLine({ task, applicationId, assigned, present }: TaskLineProps) {
  const say = useWords(words);
  const name = useTaskName()(task);
  const { place, state, missing } = task;
  const code = place.kind === 'section' ? place.code : null;
  return (
    <li className={styles['task']}>
      <div>
        <TaskLink applicationId={applicationId} place={place} className={styles['name']}>
          {name}
        </TaskLink>
        {code !== null && (
          <WhoIsOn
            assigned={assigned.find(({ section }) => section === code)}
            present={present.filter(({ section }) => section === code)}
          />
        )}
      </div>
      {missing > 0 && state !== 'to-start' && (
        <span className={styles['missing']}>{say('missing', { missing })}</span>
      )}
      <TaskStatus state={state} />
    </li>
  );
}

/** What a task is called: by our data, or by this page. */
export function useTaskName(): (task: Task) => string {
  const say = useWords(words);
  const read = useTranslated();
  return ({ place, label }) => {
    if (label === null) return place.kind === 'section' ? place.code : say(`task.${place.kind}`);
    return typeof label === 'string' ? say('task.budget', { partner: label }) : read(label);
  };
}

interface WhoIsOnProps {
  readonly assigned: SectionAssignment | undefined;
  readonly present: readonly Presence[];
}

function WhoIsOn({ assigned, present }: WhoIsOnProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const names = present.map(({ person, organisation }) => person.name ?? organisation.name);
  if (!assigned && names.length === 0) return null;
  const due = assigned?.dueOn ? formatDay(assigned.dueOn, language, undefined, 'short') : null;
  return (
    <p className={styles['who']}>
      {assigned && (
        <span>
          <Icon name="person" size={16} />
          {say('assigned', { who: assigned.person?.name ?? assigned.organisation.name })}
          {due !== null && ` ${say('due', { due })}`}
        </span>
      )}
      {names.length > 0 && (
        <span className={styles['here']}>
          <Icon name="pencil" size={16} />
          {say('here', { count: names.length, who: formatList(names, language) })}
        </span>
      )}
    </p>
  );
}
