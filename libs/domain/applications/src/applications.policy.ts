import { hasRole, organisationsWhere, type Actor } from '#kernel/actors';
import type { OrganisationId } from '#domain/organisations';

import type { Application, ApplicationAction } from './applications.types';
import { APPLICATION_LIFE } from './domain/application-life';
import { cameBack } from './domain/reopening';
import { isBeingWritten } from './domain/step';

/**
 * Who reads what their organisation is a party to. A reviewer does not: reviewers see what they
 * are assigned, through the assessment.
 */
export function readingOrganisations(actor: Actor): readonly OrganisationId[] {
  return organisationsWhere(
    actor,
    'administrator',
    'officer',
    'decision-maker',
    'representative',
    'contributor',
    'auditor',
  );
}

/** Whether the actor instructs or decides, which only people of a funder do. */
export function readsForAFunder(actor: Actor): boolean {
  return organisationsWhere(actor, 'officer', 'decision-maker').length > 0;
}

/** Who opens the files of a sealed call, two of them together: a small funder has one officer. */
export const OPENERS = ['officer', 'administrator'] as const;

type Led = Pick<Application, 'leadOrganisationId'>;

/** The lead answers the sections; whoever writes for it may. */
export function canWriteSections(actor: Actor, application: Led): boolean {
  return canWriteFor(actor, application.leadOrganisationId);
}

/** Each partner writes its own budget, and no other: the lead neither. */
export function canWriteBudget(actor: Actor, organisationId: OrganisationId): boolean {
  return canWriteFor(actor, organisationId);
}

/** To start an application in the name of a consortium is for the lead. */
export function canStart(actor: Actor, leadOrganisationId: OrganisationId): boolean {
  return canWriteFor(actor, leadOrganisationId);
}

/** Only who engages the lead in law hands the application in, or takes it back. */
export function canEngage(actor: Actor, application: Led): boolean {
  return hasRole(actor, application.leadOrganisationId, 'representative');
}

/** The officers of its funder instruct it. */
export function canInstruct(actor: Actor, { funderId }: Pick<Application, 'funderId'>): boolean {
  return hasRole(actor, funderId, 'officer');
}

/** Each partner signs by who represents it. */
export function canSignFor(actor: Actor, organisationId: string): boolean {
  return organisationsWhere(actor, 'representative').some((id) => id === organisationId);
}

/** What the API lets this actor do with this application as it stands. */
export type AllowedAction =
  | 'write-sections'
  | 'write-budget'
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'recall';

export interface Circumstances {
  readonly partnerOrganisationIds: readonly OrganisationId[];
  /** Whether the call, or what came back, is open at this instant. */
  readonly isOpen: boolean;
  /** Whether what came back opens budgets again. */
  readonly reopensBudget: boolean;
}

export function allowedActions(
  actor: Actor,
  application: Led & Pick<Application, 'status' | 'funderId'>,
  { partnerOrganisationIds, isOpen, reopensBudget }: Circumstances,
): readonly AllowedAction[] {
  const { status } = application;
  const isDraft = isBeingWritten(status);
  const isReopened = cameBack(status) && isOpen;
  const instructs = canInstruct(actor, application);
  const may: Readonly<Record<AllowedAction, boolean>> = {
    'write-sections': (isDraft || isReopened) && canWriteSections(actor, application),
    'write-budget':
      (isDraft || (isReopened && reopensBudget)) &&
      partnerOrganisationIds.some((id) => canWriteBudget(actor, id)),
    submit: isOpen && canEngage(actor, application) && leads(status, 'submit'),
    withdraw: (isOpen || isDraft) && canEngage(actor, application) && leads(status, 'withdraw'),
    return: instructs && leads(status, 'return'),
    recall: instructs && leads(status, 'recall'),
  };
  return (Object.keys(may) as AllowedAction[]).filter((action) => may[action]);
}

function leads(status: Application['status'], action: ApplicationAction): boolean {
  return APPLICATION_LIFE.actionsIn(status).includes(action);
}

function canWriteFor(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, 'contributor', 'representative');
}
