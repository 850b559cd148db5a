import type { UseQueryResult } from '@tanstack/react-query';

import { api } from '../../../../api/client';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { LazyProblem } from '../../../../ui/lazy-problem';
import { Loading } from '../../../../ui/loading';
import { Icon } from '../../../../ui/icon';
import { Deadline } from '../shared/deadline';
import { ProgressBar } from '../shared/progress-bar';
import { TaskLink } from '../shared/task-link';
import { useCall } from '../shared/use-application';

import type { HomeProps } from './application.page';
import words from './application.words.json';
import { CopyAnswers } from './copy-answers';
import styles from './home.module.css';
import { TaskList, useTaskName } from './task-list';
import { nextOf, tasksOf, type Standing, type TaskGroup } from './tasks';

/** Often enough to know who is there. */
const PRESENCE_MS = 20_000;

/** A draft: the task list, beside what tells how far it is. */
export function Draft({ application }: HomeProps) {
  const applicationId = application.id;
  const params = { path: { applicationId } };
  const standing = useStanding(applicationId);
  const { data: assigned = [] } = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/section-assignments',
    { params },
  );
  const { data: present = [] } = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/presence',
    { params },
    { refetchInterval: PRESENCE_MS },
  );
  if (standing.error !== null)
    return <LazyProblem error={standing.error} onRetry={standing.retry} />;
  if (standing.data === null) return <Loading />;
  const groups = tasksOf({ application, ...standing.data });
  return (
    <div className={styles['columns']}>
      <aside className={styles['side']}>
        <Summary application={application} groups={groups} />
        <Check applicationId={applicationId} preCheck={standing.data.preCheck} />
        <CopyAnswers application={application} />
      </aside>
      <div>
        <TaskList
          applicationId={applicationId}
          groups={groups}
          assigned={assigned}
          present={present}
        />
      </div>
    </div>
  );
}

/** Everything that tasks are told from, once all of it is there. */
function useStanding(applicationId: string) {
  const init = { params: { path: { applicationId } } };
  const fresh = { staleTime: 0 };
  const of = '/api/v1/applications/{applicationId}';
  const progress = api.useQuery('get', `${of}/progress`, init, fresh);
  const preCheck = api.useQuery('get', `${of}/pre-check`, init, fresh);
  const plan = api.useQuery('get', `${of}/plan`, init, fresh);
  const financing = api.useQuery('get', `${of}/financing-plan`, init, fresh);
  const documents = api.useQuery('get', `${of}/documents`, init, fresh);
  const all: readonly UseQueryResult<unknown, unknown>[] = [
    progress,
    preCheck,
    plan,
    financing,
    documents,
  ];
  const failed = all.find(({ isError, data }) => isError && data === undefined);
  const data: Omit<Standing, 'application'> | null =
    progress.data && preCheck.data && plan.data && financing.data && documents.data
      ? {
          progress: progress.data,
          preCheck: preCheck.data,
          plan: plan.data,
          financing: financing.data,
          documents: documents.data,
        }
      : null;
  return { data, error: failed?.error ?? null, retry: () => void failed?.refetch() };
}

interface SummaryProps extends HomeProps {
  readonly groups: readonly TaskGroup[];
}

/** How far it is, until when it can be sent, and what comes next. */
function Summary({ application, groups }: SummaryProps) {
  const say = useWords(words);
  const nameOf = useTaskName();
  const { data: call } = useCall(application.call.id);
  const tasks = groups.flatMap((group) => group.tasks);
  const done = tasks.filter(({ state }) => state === 'done').length;
  const next = nextOf(groups);
  return (
    <div className={styles['panel']}>
      <ProgressBar
        done={done}
        all={tasks.length}
        label={say('done', { done, all: tasks.length })}
      />
      {call && (
        <p className={styles['fact']}>
          <Icon name="clock" size={18} />
          <span>
            <Deadline closesAt={application.closesAt} timeZone={call.timeZone} />
          </span>
        </p>
      )}
      <p className={styles['fact']}>
        <Icon name="arrow" size={18} />
        <span>
          {next === null ? (
            say('next.send')
          ) : (
            <>
              {say('next')}{' '}
              <TaskLink applicationId={application.id} place={next.place}>
                {nameOf(next)}
              </TaskLink>
            </>
          )}
        </span>
      </p>
    </div>
  );
}

interface CheckProps {
  readonly applicationId: string;
  readonly preCheck: Standing['preCheck'];
}

/** What submitting would say now. */
function Check({ applicationId, preCheck: { isReady, errors, warnings } }: CheckProps) {
  const say = useWords(words);
  return (
    <div className={styles['panel']}>
      <h2>{say('check')}</h2>
      <p>
        {isReady ? say('check.ready', { warnings }) : say('check.errors', { errors, warnings })}
      </p>
      <ButtonLink
        look="secondary"
        isSmall
        to="/espace/candidatures/$applicationId/verification"
        params={{ applicationId }}
      >
        {say('check.see')}
      </ButtonLink>
    </div>
  );
}
