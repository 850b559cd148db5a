import {
  AGREEMENT_DRAFTED,
  AGREEMENT_IN_FORCE,
  AGREEMENT_SIGNED,
  DRAFT_AGREEMENT,
} from '#domain/agreements';
import {
  ALIGN_PARTNERS,
  APPLICATION_SUBMITTED,
  APPLICATION_WITHDRAWN,
  COMMENT_WRITTEN,
  CONVERSATION_MESSAGE_WRITTEN,
  SECTION_ASSIGNED,
  OPEN_VAULTS,
} from '#domain/applications';
import {
  ADMISSIBILITY_COMPUTED,
  ADMISSIBILITY_CONFIRMED,
  COMPUTE_ADMISSIBILITY,
  DECISION_MADE,
  REVIEW_ASSIGNED,
} from '#domain/assessment';
import { CALL_CANCELLED, CALL_CLOSED, CALL_PUBLISHED, CALL_REVISED } from '#domain/calls';
import {
  INVITATION_DECLINED,
  PARTNER_INVITED,
  PARTNER_JOINED,
  PARTNER_LEFT,
} from '#domain/consortia';
import { WRITE_MESSAGES } from '#domain/notifications';
import { FILE_RECEIVED, INSPECT_FILE } from '#platform/files';
import { MAIL_QUEUED, SEND_MAIL } from '#platform/mail';
import type { Subscriptions } from '#platform/outbox';

/**
 * Who hears what: each event that any module tells, and the queue of each listener.
 * An event that nobody hears yet has its line too: it is a decision, not an oversight.
 */
export const SUBSCRIPTIONS: Subscriptions = {
  [MAIL_QUEUED]: [SEND_MAIL],
  [FILE_RECEIVED]: [INSPECT_FILE],

  [CALL_PUBLISHED]: [],
  [CALL_REVISED]: [],
  [CALL_CLOSED]: [],
  [CALL_CANCELLED]: [],

  [PARTNER_INVITED]: [WRITE_MESSAGES],
  [PARTNER_JOINED]: [ALIGN_PARTNERS, WRITE_MESSAGES],
  [PARTNER_LEFT]: [ALIGN_PARTNERS, WRITE_MESSAGES],
  [INVITATION_DECLINED]: [WRITE_MESSAGES],

  [APPLICATION_SUBMITTED]: [COMPUTE_ADMISSIBILITY, OPEN_VAULTS, WRITE_MESSAGES],
  [APPLICATION_WITHDRAWN]: [WRITE_MESSAGES],
  [COMMENT_WRITTEN]: [WRITE_MESSAGES],
  [SECTION_ASSIGNED]: [WRITE_MESSAGES],
  [CONVERSATION_MESSAGE_WRITTEN]: [WRITE_MESSAGES],

  [ADMISSIBILITY_COMPUTED]: [WRITE_MESSAGES],
  [ADMISSIBILITY_CONFIRMED]: [WRITE_MESSAGES],
  [REVIEW_ASSIGNED]: [WRITE_MESSAGES],
  [DECISION_MADE]: [DRAFT_AGREEMENT, WRITE_MESSAGES],

  [AGREEMENT_DRAFTED]: [WRITE_MESSAGES],
  [AGREEMENT_SIGNED]: [],
  [AGREEMENT_IN_FORCE]: [WRITE_MESSAGES],
};

/** Those that count on others: a mail server may be away for a weekend. */
export const PATIENT: readonly string[] = [SEND_MAIL];
