import { api } from '../../../../api/client';
import type {
  Application,
  ApplicationDocument,
  Assessment,
  ConversationOutline,
  Decision,
} from '../../../../api/contract';
import { useTranslated, type Translated } from '../../../../i18n/language';
import { useWords, type Say } from '../../../../i18n/words';
import { useAssessment } from '../use-application';

import words from './journal.words.json';

export interface JournalEvent {
  readonly key: string;
  readonly at: string;
  readonly what: string;
  readonly more?: string | null;
}

type Speak = Say<typeof words>;

/** Everything dated that the API tells of an application, put in order. */
export function useEvents(application: Application): readonly JournalEvent[] {
  const say = useWords(words);
  const read = useTranslated();
  const at = { params: { path: { applicationId: application.id } } };
  const { assessment } = useAssessment(application.id);
  const decisions = api.useQuery('get', '/api/v1/applications/{applicationId}/decisions', at).data;
  const documents = api.useQuery('get', '/api/v1/applications/{applicationId}/documents', at).data;
  const talks = api.useQuery('get', '/api/v1/applications/{applicationId}/conversations', at).data;
  const events = [
    ...lifeOf(application, say),
    ...(assessment ? judgementOf(assessment, say) : []),
    ...(decisions ?? []).flatMap((decision) => decisionOf(decision, say)),
    ...(documents ?? []).flatMap((document) => documentOf(document, say, read)),
    ...(talks?.data ?? []).map((talk) => talkOf(talk, say)),
  ];
  return events.toSorted((one, other) => other.at.localeCompare(one.at));
}

function dated(
  key: string,
  at: string | null,
  what: string,
  more?: string | null,
): readonly JournalEvent[] {
  return at === null ? [] : [{ key, at, what, more }];
}

function lifeOf(application: Application, say: Speak): readonly JournalEvent[] {
  const { createdAt, submittedAt, withdrawnAt, withdrawalReason } = application;
  return [
    ...dated('created', createdAt, say('created')),
    ...dated('submitted', submittedAt, say('submitted')),
    ...dated('withdrawn', withdrawnAt, say('withdrawn'), withdrawalReason),
  ];
}

function judgementOf(assessment: Assessment, say: Speak): readonly JournalEvent[] {
  const { computedAt, confirmedAt, reason, isAdmissible, status } = assessment;
  const ruled = status === 'ineligible' ? 'ineligible' : 'eligible';
  return [
    ...dated('computed', computedAt, say(isAdmissible ? 'rulesMet' : 'rulesMissed')),
    ...dated('confirmed', confirmedAt, say(ruled), reason),
  ];
}

function decisionOf(decision: Decision, say: Speak): readonly JournalEvent[] {
  const { id, outcome, decidedAt, releasedAt, revokedAt, revocationReason } = decision;
  return [
    ...dated(`${id} decided`, decidedAt, say(`decided.${outcome}`)),
    ...dated(`${id} released`, releasedAt, say('released')),
    ...dated(`${id} revoked`, revokedAt, say('revoked'), revocationReason),
  ];
}

function documentOf(
  { given, label }: ApplicationDocument,
  say: Speak,
  read: (text: Translated) => string,
): readonly JournalEvent[] {
  if (given === null) return [];
  const name = read(label);
  return [
    ...dated(`${given.id} given`, given.givenAt, say('documentGiven', { name }), given.file.name),
    ...dated(
      `${given.id} checked`,
      given.checkedAt,
      say(given.verdict === 'refused' ? 'documentRefused' : 'documentChecked', { name }),
      given.checkNote,
    ),
  ];
}

function talkOf(
  { id, subject, isInternal, openedAt }: ConversationOutline,
  say: Speak,
): JournalEvent {
  return { key: id, at: openedAt, what: say(isInternal ? 'noted' : 'written'), more: subject };
}
