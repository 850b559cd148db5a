import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { KeepFileService } from '#platform/files';
import { Messages, type Language } from '#platform/messages';
import type { OrganisationId } from '#domain/organisations';

import { copyBlocks } from '../domain/copy-blocks';
import { closingTimeOf } from '../domain/deadline';
import { writePdf } from '../pdf/write-pdf';
import { Copies, type UncopiedSubmission } from '../queries/copies.query';
import { Dossiers } from '../queries/dossier.query';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

@Injectable()
export class MakeCopiesService {
  constructor(
    private readonly copies: Copies,
    private readonly dossiers: Dossiers,
    private readonly files: KeepFileService,
    private readonly messages: Messages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes the copies of submissions that have none yet, in each language: some at a time, so that
   * one that fails keeps none of the others waiting for long. For a schedule.
   * @returns of how many submissions
   */
  async make(): Promise<number> {
    const uncopied = await this.copies.missing();
    for (const one of uncopied) await this.copy(one);
    return uncopied.length;
  }

  private async copy(submission: UncopiedSubmission): Promise<void> {
    const { applicationId, leadOrganisationId, submitterId, reference } = submission;
    const reader = insideOf(leadOrganisationId);
    const { application } = await this.dossiers.read(reader, applicationId);
    const accounts = await this.copies.accountsOf(applicationId);
    const made: { language: Language; fileId: string }[] = [];
    for (const language of LANGUAGES) {
      const say = (key: string, params?: Readonly<Record<string, string>>) =>
        this.messages.say(language, key, params);
      const receipt = { ...submission, receivedAt: whenIn(language, submission) };
      const blocks = copyBlocks({ language, say }, application, { receipt, accounts });
      const content = await writePdf(
        {
          title: `${reference} · ${application.title}`,
          lang: language === 'fr' ? 'fr-FR' : 'en-GB',
          foot: reference,
          madeAt: this.clock(),
        },
        blocks,
      );
      const fileId = await this.files.keep({
        ownerOrganisationId: leadOrganisationId,
        sentBy: submitterId,
        name: `${reference}-${language}.pdf`,
        mediaType: 'application/pdf',
        content,
      });
      made.push({ language, fileId });
    }
    await this.copies.keep(submission, made, this.clock());
  }
}

/** The house, at the side of the lead: it reads what the lead reads, sealed or not. */
function insideOf(organisationId: OrganisationId): Actor {
  return { ...SYSTEM, memberships: [{ organisationId, roles: ['auditor'] }] };
}

function whenIn(language: Language, { receivedAt, timeZone }: UncopiedSubmission): string {
  return closingTimeOf({ closesAt: receivedAt, opensAt: receivedAt, timeZone, graceSeconds: 0 })[
    language
  ];
}
