import { useEffect } from 'react';

import { api, client } from '../../../../api/client';
import type { Presence } from '../../../../api/contract';
import { useSession } from '../../../../api/session';

const SIGN_MS = 20_000;
const PATH = '/api/v1/applications/{applicationId}/presence';

/** Says that the reader is in the section, and learns who else is in the application. */
export function usePresence(applicationId: string, section: string): readonly Presence[] {
  const { me } = useSession();
  const { mutate, data = [] } = api.useMutation('put', PATH);
  useEffect(() => {
    const sign = (): void => {
      if (!document.hidden) mutate({ params: { path: { applicationId } }, body: { section } });
    };
    sign();
    const timer = setInterval(sign, SIGN_MS);
    return () => clearInterval(timer);
  }, [mutate, applicationId, section]);
  useEffect(
    () => () => {
      void client.DELETE(PATH, { params: { path: { applicationId } } });
    },
    [applicationId],
  );
  return data.filter(({ person }) => person.id !== me?.person.id);
}
