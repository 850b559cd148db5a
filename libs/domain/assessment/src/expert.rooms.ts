import { ExpertDesk } from './queries/expert-desk.query';
import { ExpertLinkBook } from './services/expert-link-book';
import { ExpertLinkMail } from './services/expert-link-mail';
import { ExpertLinkTokens } from './services/expert-link-tokens';
import { ExpertLinksService } from './services/expert-links.service';
import { InviteExpertService } from './services/invite-expert.service';
import { ExpertLinkEntity } from './storage/expert-link.entity';

/** What the module is made of where it asks experts from outside: rooms that others enter… */
export const EXPERT_ROOMS = [ExpertDesk, ExpertLinksService, InviteExpertService];

/** …what these work with… */
export const EXPERT_TOOLS = [ExpertLinkBook, ExpertLinkMail, ExpertLinkTokens];

/** …and the rows they keep. */
export const EXPERT_ROWS = [ExpertLinkEntity];
