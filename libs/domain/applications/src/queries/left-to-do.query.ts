import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';
import { Messages, type Language } from '#platform/messages';
import { ConsortiumDirectory, type ConsortiumId } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import { refusalsIn } from '../domain/pre-check';

import { GatherSubmissionService } from '../services/gather-submission.service';

/** So many are named in a message; the pre-check has them all. */
const NAMED = 5;

/** What keeps an application from being handed in: how many points, and the first of them in words. */
export interface LeftToDo {
  readonly count: number;
  /** Each on a line of its own, after a dash; empty when nothing is left. */
  readonly points: Readonly<Record<Language, string>>;
}

@Injectable()
export class LeftToDoQuery {
  constructor(
    private readonly submission: GatherSubmissionService,
    private readonly consortia: ConsortiumDirectory,
    private readonly messages: Messages,
  ) {}

  async read(
    reader: Reader,
    applicationId: ApplicationId,
    consortiumId: ConsortiumId,
    now: Date,
  ): Promise<LeftToDo> {
    const consortium = await this.consortia.find(reader, consortiumId);
    const { preCheck } = await this.submission.gather(reader, applicationId, consortium, now);
    const all = refusalsIn(preCheck);
    const told = (language: Language) => {
      const sentences = new Set(
        all.map(({ code, params }) => {
          const key = code.includes('.') ? code : `applications.${code}`;
          return this.messages.has(key) ? this.messages.say(language, key, params) : key;
        }),
      );
      return [...sentences]
        .slice(0, NAMED)
        .map((sentence) => `\n– ${sentence}`)
        .join('');
    };
    return { count: preCheck.errors, points: { fr: told('fr'), en: told('en') } };
  }
}
