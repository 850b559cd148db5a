import { lifecycle } from '#kernel/lifecycle';

import type { ConsortiumStatus, InvitationStatus } from '../consortia.types';

export type ConsortiumAction =
  | 'rename'
  | 'invite'
  | 'join'
  | 'remove-partner'
  | 'leave'
  | 'hand-over-lead'
  | 'write-charter'
  | 'adopt-charter'
  | 'record-meeting'
  | 'attach-letter'
  | 'freeze'
  | 'thaw';

export const CONSORTIUM_LIFECYCLE = lifecycle<ConsortiumStatus, ConsortiumAction>('consortia', {
  forming: {
    rename: 'forming',
    invite: 'forming',
    join: 'forming',
    'remove-partner': 'forming',
    leave: 'forming',
    'hand-over-lead': 'forming',
    'write-charter': 'forming',
    'adopt-charter': 'forming',
    'record-meeting': 'forming',
    'attach-letter': 'forming',
    freeze: 'locked',
  },
  locked: { thaw: 'forming' },
});

export type InvitationAction = 'accept' | 'decline' | 'withdraw' | 'expire';

export const INVITATION_LIFECYCLE = lifecycle<InvitationStatus, InvitationAction>('consortia', {
  pending: {
    accept: 'accepted',
    decline: 'declined',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  accepted: {},
  declined: {},
  withdrawn: {},
  expired: {},
});
