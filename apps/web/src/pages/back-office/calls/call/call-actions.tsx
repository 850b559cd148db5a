import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { Call } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { ActionMenu, type Action } from '../../../../ui/mantine/action-menu';

import { useWrittenFunders } from '../use-writers';

import { CancelDialog, ExtendDialog, VoidDialog } from './call-dialogs';
import words from './call.words.json';

const ENDINGS = ['extend', 'cancel', 'declare-void'] as const;

type Ending = (typeof ENDINGS)[number];

/** What may be done to a call as it stands. */
export function CallActions({ call }: { readonly call: Call }) {
  const say = useWords(words);
  const [open, setOpen] = useState<Ending | null>(null);
  const menu = useMenu(call, setOpen);
  const params = { callId: call.id };
  const writing = call.allowedActions.find((one) => one === 'change' || one === 'revise');
  const close = (): void => setOpen(null);
  return (
    <>
      {writing && (
        <ButtonLink
          icon="pencil"
          look={writing === 'change' ? 'primary' : 'secondary'}
          to="/gestion/appels/$callId/modifier"
          params={params}
          search={{ etape: 'identite' }}
        >
          {say(writing === 'change' ? 'edit' : 'revise')}
        </ButtonLink>
      )}
      <ButtonLink look="secondary" to="/gestion/appels/$callId/apercu" params={params}>
        {say('preview')}
      </ButtonLink>
      {menu.length > 0 && <ActionMenu label={say('more')} actions={menu} />}
      <ExtendDialog call={call} isOpen={open === 'extend'} onClose={close} />
      <CancelDialog call={call} isOpen={open === 'cancel'} onClose={close} />
      <VoidDialog call={call} isOpen={open === 'declare-void'} onClose={close} />
    </>
  );
}

function useMenu(call: Call, onEnd: (ending: Ending) => void): readonly Action[] {
  const say = useWords(words);
  const navigate = useNavigate();
  const canWrite = (useWrittenFunders() ?? []).length > 0;
  const publicPage: Action = {
    key: 'public',
    label: say('public'),
    onSelect: () => void navigate({ to: '/appels/$callId', params: { callId: call.id } }),
  };
  const copy: Action = {
    key: 'copy',
    label: say('copy'),
    onSelect: () =>
      void navigate({ to: '/gestion/appels/nouveau', search: { reprendre: call.id } }),
  };
  const endings = ENDINGS.filter((key) => call.allowedActions.some((one) => one === key));
  return [
    ...(call.status === 'draft' ? [] : [publicPage]),
    ...(canWrite ? [copy] : []),
    ...endings.map((key) => ({
      key,
      label: say(key),
      onSelect: () => onEnd(key),
      isDangerous: key !== 'extend',
    })),
  ];
}
