import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { eur } from '#kernel/money';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, type Reader, type Tx } from '#platform/database';

import { ApplicationNotFound } from '../applications.errors';
import type {
  Application,
  ApplicationAction,
  ApplicationId,
  ApplicationPartner,
  SectionAnswer,
  SubmittedApplication,
} from '../applications.types';
import { APPLICATION_LIFE } from '../domain/application-life';
import { APPLICATION_COLUMNS, applicationOf, type ApplicationRow } from './application-row';
import { ApplicationEntity } from '../storage/application.entity';

import { keepReopening } from './keep-reopening';

interface SubmittedRow extends ApplicationRow {
  readonly contentHash: string;
  readonly sections: readonly SectionAnswer[];
  readonly partners: readonly PartnerRow[];
}

interface PartnerRow extends Omit<ApplicationPartner, 'requested' | 'total'> {
  readonly requestedCents: string;
  readonly totalCents: string;
}

const SUBMITTED = `
  SELECT ${APPLICATION_COLUMNS}, s.sha256 AS "contentHash",
    (SELECT json_agg(json_build_object('code', x.code, 'answers', x.answers,
        'version', x.version) ORDER BY x.code)
      FROM applications.section_answer x WHERE x.application_id = a.id AND x.is_asked) AS sections,
    (SELECT json_agg(json_build_object('partnerId', p.partner_id,
        'organisationId', p.organisation_id, 'role', p.role, 'college', p.college,
        'requestedCents', p.requested_cents::text, 'totalCents', p.total_cents::text)
        ORDER BY p.role <> 'lead', p.joined_at, p.partner_id)
      FROM applications.partner p WHERE p.application_id = a.id) AS partners
  FROM applications.application a
  JOIN applications.submission s ON s.application_id = a.id
  WHERE a.id = $1 ORDER BY s.number DESC LIMIT 1`;

/**
 * What assessment and agreements ask of applications. Row-level security hides those that are not
 * shared with the actor; who may do what with them is for the caller to say.
 */
@Injectable()
export class ApplicationRegister {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * What was submitted, with each partner's part of the requested grant.
   * @throws ApplicationNotFound for a draft as well: nothing was handed in yet
   */
  async submitted(reader: Reader, id: ApplicationId): Promise<SubmittedApplication> {
    const row = await reader.one<SubmittedRow>(SUBMITTED, [id]);
    if (row === null) throw new ApplicationNotFound();
    return {
      ...applicationOf(row),
      contentHash: row.contentHash,
      sections: row.sections ?? [],
      partners: row.partners.map(partnerOf),
    };
  }

  /**
   * Holds the application until the transaction ends. Lock its call first, if you need both.
   * @throws ApplicationNotFound
   */
  async lock(tx: Tx, id: ApplicationId): Promise<Application> {
    const row = await readerOf(tx).one<ApplicationRow>(
      `SELECT ${APPLICATION_COLUMNS} FROM applications.application a WHERE a.id = $1
       FOR NO KEY UPDATE`,
      [id],
    );
    if (row === null) throw new ApplicationNotFound();
    return applicationOf(row);
  }

  /**
   * Moves an application to the status that the action leads to. Returns it as it is then.
   * @throws TransitionNotAllowed from a status that does not allow the action; VersionStale when
   * the application changed since it was read
   */
  async pass(tx: Tx, application: Application, action: RulingAction): Promise<Application> {
    return this.move(tx, application, action);
  }

  /**
   * Gives an application back to its consortium, which may write these sections again until then and
   * hand it in once more. It happens once.
   * @throws as `pass` does
   */
  async sendBack(tx: Tx, application: Application, wave: SecondWave): Promise<void> {
    await this.move(tx, application, 'send-back');
    await keepReopening(tx, application.id, {
      ...wave,
      kind: 'second-wave',
      parts: [],
      documentCodes: [],
      remarks: [],
      reopenedAt: this.clock(),
      reopenedBy: null,
    });
  }

  private async move(tx: Tx, application: Application, action: ApplicationAction) {
    const status = APPLICATION_LIFE.after(application.status, action);
    const version = await compareAndSet(tx, ApplicationEntity, application, {
      status,
      updatedAt: this.clock(),
    });
    return { ...application, status, version };
  }
}

/**
 * What others do to an application; its consortium submits and withdraws it through its own services,
 * and to send it back takes more than a status.
 */
export type RulingAction = Exclude<
  ApplicationAction,
  'submit' | 'withdraw' | 'return' | 'recall' | 'invite' | 'turn-down' | 'send-back'
>;

/** What a second wave opens again, and until when, exclusively. */
interface SecondWave {
  readonly sectionCodes: readonly string[];
  readonly reopensUntil: Date;
}

function partnerOf({ requestedCents, totalCents, ...partner }: PartnerRow): ApplicationPartner {
  return {
    ...partner,
    requested: eur(BigInt(requestedCents)),
    total: eur(BigInt(totalCents)),
  };
}
