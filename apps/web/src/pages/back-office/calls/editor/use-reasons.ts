import { useCallback, useEffect, useState } from 'react';

import { api } from '../../../../api/client';
import type { Call, Fault } from '../../../../api/contract';

import type { Draft } from './draft-store';

export interface Reasons {
  /** All that keeps the call from being published, and what could not be saved. */
  readonly all: readonly Fault[];
  /** Those that are shown beside fields: what is still to be written is not, until one asks. */
  readonly beside: readonly Fault[];
  /** Whether the check could not be read. */
  readonly isUnread: boolean;
  readonly isPending: boolean;
  /** Shows everything beside its field, with what a try was refused for. */
  readonly show: (refused?: readonly Fault[]) => void;
}

/** Why the call cannot be published yet, read anew each time it has been saved. */
export function useReasons(call: Call, { version, faults }: Draft): Reasons {
  const isDraft = call.status === 'draft';
  const [isShown, setShown] = useState(false);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const { data, isError, isPending, refetch } = api.useQuery(
    'get',
    '/api/v1/calls/{callId}/publication-check',
    { params: { path: { callId: call.id } } },
    { enabled: isDraft, staleTime: 0 },
  );
  useEffect(() => {
    if (isDraft && version !== call.version) void refetch();
  }, [isDraft, version, call.version, refetch]);
  const show = useCallback((next: readonly Fault[] = []) => {
    setShown(true);
    setRefused(next);
  }, []);
  const lacking = isDraft ? (data?.errors ?? []) : refused;
  const all = [...faults, ...lacking];
  return {
    all,
    beside: isShown ? all : faults,
    isUnread: isError,
    isPending: isDraft && isPending,
    show,
  };
}
