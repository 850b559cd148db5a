import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { invariant } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import type { PartnerId } from '#domain/consortia';

import {
  ApplicationActionForbidden,
  ApplicationNotDraft,
  SectionNotFound,
} from '../applications.errors';
import { canWriteSections } from '../applications.policy';
import type { ApplicationId } from '../applications.types';
import { isBeingWritten } from '../domain/step';
import { checkAssignment } from '../domain/check-assignment';
import { AssignmentChangedMeanwhile, AssignmentRefused } from '../form.errors';
import { sectionAssigned } from '../form.events';
import { AssignmentDesk } from '../queries/assignment-desk.query';
import type { Team } from '../queries/team.query';

import { ConsortiumPeople } from './consortium-people';
import { FormChronicle } from './form-chronicle';

export interface SectionAssignment {
  readonly applicationId: ApplicationId;
  readonly section: string;
  readonly partnerId: PartnerId;
  readonly personId: string | null;
  readonly dueOn: LocalDate | null;
  readonly note: string | null;
  /** 0 when nobody was asked yet. */
  readonly expectedVersion: number;
}

/** Days are those of the consortium's own calendar: due days are promises between partners. */
const TIME_ZONE = 'Europe/Paris';

@Injectable()
export class AssignSectionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: AssignmentDesk,
    private readonly people: ConsortiumPeople,
    private readonly chronicle: FormChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The lead gives a section of a draft to a partner, who may then write it, and is told.
   * @throws ApplicationNotFound, DiscussionNotYours, ApplicationActionForbidden,
   * ApplicationNotDraft, SectionNotFound, AssignmentChangedMeanwhile, AssignmentRefused
   */
  assign(actor: Actor, wanted: SectionAssignment): Promise<void> {
    const { applicationId, section } = wanted;
    return this.transactions.run(actor, async (tx) => {
      const { team, version } = await this.desk.hold(tx, actor, applicationId, section);
      refuseOthers(actor, team, section);
      if (version !== wanted.expectedVersion) throw new AssignmentChangedMeanwhile(version);
      await this.check(team, wanted);

      const assignedAt = this.clock();
      await this.desk.keep(tx, { ...wanted, assignedAt, assignedBy: String(actor.id) });
      const partner = team.partners.find(({ partnerId }) => partnerId === wanted.partnerId);
      invariant(partner !== undefined, 'a section is assigned to a partner');
      const { personId, dueOn } = wanted;
      await this.chronicle.note(tx, {
        actor,
        action: 'applications.section-assigned',
        applicationId,
        organisationId: team.application.leadOrganisationId,
        after: { section, partnerId: wanted.partnerId, personId, dueOn },
        event: sectionAssigned({
          applicationId,
          sectionCode: section,
          organisationId: partner.organisationId,
          personId,
          dueOn,
        }),
      });
    });
  }

  /** Takes a section back. @throws as `assign` does */
  release(
    actor: Actor,
    { applicationId, section, expectedVersion }: ReleasedSection,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { team, version } = await this.desk.hold(tx, actor, applicationId, section);
      refuseOthers(actor, team, section);
      if (version !== expectedVersion) throw new AssignmentChangedMeanwhile(version);
      await this.desk.remove(readerOf(tx), applicationId, section);
      await this.chronicle.note(tx, {
        actor,
        action: 'applications.section-released',
        applicationId,
        organisationId: team.application.leadOrganisationId,
        before: { section },
      });
    });
  }

  private async check(team: Team, wanted: SectionAssignment): Promise<void> {
    const { partnerId, personId, dueOn } = wanted;
    const partners = team.partners.filter((one) => one.partnerId === partnerId);
    const writers = personId === null ? [] : await this.people.writersOf({ partners });
    const refusals = checkAssignment(
      { partnerId, personId, dueOn },
      {
        partnerIds: partners.map((one) => one.partnerId),
        writerIds: writers.map((one) => one.personId),
        today: dayOf(this.clock(), TIME_ZONE),
      },
    );
    if (refusals.length > 0) throw new AssignmentRefused(refusals);
  }
}

export type ReleasedSection = Pick<
  SectionAssignment,
  'applicationId' | 'section' | 'expectedVersion'
>;

function refuseOthers(actor: Actor, { application, sectionCodes }: Team, section: string): void {
  if (!canWriteSections(actor, application))
    throw new ApplicationActionForbidden('assignment-for-the-lead');
  if (!isBeingWritten(application.status)) throw new ApplicationNotDraft(application.status);
  if (!sectionCodes.includes(section)) throw new SectionNotFound();
}
