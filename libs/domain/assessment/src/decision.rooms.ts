import { ConditionDesk } from './queries/condition-desk.query';
import { DecisionDesk } from './queries/decision-desk.query';
import { DecisionOfApplicationQuery } from './queries/decision-of-application.query';
import { DecisionRegister } from './queries/decision-register.query';
import { OpinionsQuery } from './queries/opinions.query';
import { EnvelopeUseQuery } from './queries/envelope-use.query';
import { ResultsQuery } from './queries/results.query';
import { StandingDecision } from './queries/standing-decision.query';
import { DecideManyService } from './services/decide-many.service';
import { DecideService } from './services/decide.service';
import { DecisionBook } from './services/decision-book';
import { DecisionPublication } from './services/decision-publication';
import { Envelope } from './services/envelope';
import { EvidenceConditionService } from './services/evidence-condition.service';
import { GiveOpinionService } from './services/give-opinion.service';
import { LiftConditionService } from './services/lift-condition.service';
import { ReleaseDecisionService } from './services/release-decision.service';
import { ReopenAssessmentService } from './services/reopen-assessment.service';
import { RevokeDecisionService } from './services/revoke-decision.service';
import { CallEnvelopeEntity } from './storage/call-envelope.entity';
import { DecisionConditionEntity } from './storage/decision-condition.entity';
import { DecisionLineEntity } from './storage/decision-line.entity';
import { DecisionStandingEntity } from './storage/decision-standing.entity';
import { DecisionEntity } from './storage/decision.entity';
import { EnvelopePartEntity } from './storage/envelope-part.entity';
import { OpinionEntity } from './storage/opinion.entity';

/** What the module is made of where it decides: rooms that others enter… */
export const DECISION_ROOMS = [
  DecideManyService,
  DecideService,
  DecisionOfApplicationQuery,
  DecisionRegister,
  Envelope,
  EvidenceConditionService,
  GiveOpinionService,
  LiftConditionService,
  OpinionsQuery,
  ReleaseDecisionService,
  ReopenAssessmentService,
  EnvelopeUseQuery,
  ResultsQuery,
  RevokeDecisionService,
];

/** …what these work with… */
export const DECISION_TOOLS = [
  ConditionDesk,
  DecisionBook,
  DecisionDesk,
  DecisionPublication,
  StandingDecision,
];

/** …and the rows they keep. */
export const DECISION_ROWS = [
  CallEnvelopeEntity,
  DecisionConditionEntity,
  DecisionEntity,
  DecisionLineEntity,
  DecisionStandingEntity,
  EnvelopePartEntity,
  OpinionEntity,
];
