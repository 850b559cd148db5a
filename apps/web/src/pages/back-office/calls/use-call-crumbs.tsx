import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { api } from '../../../api/client';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';

import words from './call-crumbs.words.json';

/** The way to a page about a call: all calls, the call, the page itself. */
export function useCallCrumbs(callId: string, page: string): readonly ReactNode[] {
  const say = useWords(words);
  const read = useTranslated();
  const { data: call } = api.useQuery('get', '/api/v1/calls/{callId}', {
    params: { path: { callId } },
  });
  const title = call === undefined ? '…' : read(call.title) || say('untitled');
  return [
    <Link key="calls" to="/gestion/appels">
      {say('calls')}
    </Link>,
    <Link key="call" to="/gestion/appels/$callId" params={{ callId }}>
      {title}
    </Link>,
    page,
  ];
}
