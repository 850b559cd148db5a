import { useNavigate, type LinkProps } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';

import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import type { AreaLink } from '../../../ui/shell/shells';
import { Palette, type Command } from '../../../ui/mantine/palette';
import { tell } from '../../../ui/toasts';
import { useDesk } from '../shared/who';

import words from './desk.words.json';
import { usePreferences } from './preferences';

const FOUND_MAX = 8;
const QUERY_MIN = 2;

/** Pages, applications and habits, found by typing. */
export function DeskPalette({ links }: { readonly links: readonly AreaLink[] }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const found = useFound(useDeferredValue(typed.trim()));
  const { isDense, hasShortcuts, prefer } = usePreferences();
  const go = (to: LinkProps['to']): void => void navigate({ to });
  const commands: readonly Command[] = [
    ...links.map(({ to, label }) => ({
      id: String(to),
      label,
      detail: say('page'),
      onSelect: () => go(to),
    })),
    ...found.map(({ id, reference, title, lead }) => ({
      id,
      label: `${reference ?? ''} ${title}`,
      detail: lead.name,
      onSelect: () =>
        void navigate({
          to: '/gestion/candidatures/$applicationId',
          params: { applicationId: id },
        }),
    })),
    {
      id: 'density',
      label: say(isDense ? 'toRoomy' : 'toDense'),
      detail: say('habit'),
      onSelect: () => prefer({ isDense: !isDense }),
    },
    {
      id: 'shortcuts',
      label: say(hasShortcuts ? 'keysOff' : 'keysOn'),
      detail: say('habit'),
      onSelect: () => {
        prefer({ hasShortcuts: !hasShortcuts });
        tell(say(hasShortcuts ? 'keysOff.told' : 'keysOn.told'));
      },
    },
  ];
  return (
    <Palette
      commands={commands}
      placeholder={say('find')}
      nothing={say('nothing')}
      onQuery={setTyped}
      shortcut="mod + K"
    />
  );
}

/** The applications that are looked for, among those that one may read. */
function useFound(q: string) {
  const { readsFiles } = useDesk();
  const { data } = api.useQuery(
    'get',
    '/api/v1/applications',
    { params: { query: { q, limit: FOUND_MAX } } },
    { enabled: readsFiles && q.length >= QUERY_MIN },
  );
  return data?.data ?? [];
}
