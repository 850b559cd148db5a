import { Injectable } from '@nestjs/common';

import { refusal, type Refusal } from '#kernel/problems';
import type { Reader } from '#platform/database';
import {
  OrganisationDirectory,
  type Organisation,
  type OrganisationId,
} from '#domain/organisations';
import { TerritoryDirectory, type TerritoryId } from '#domain/territories';

import type { CallContent } from '../calls.types';
import { checkLocalTimes } from '../domain/calendar';
import { checkFunder } from '../domain/new-call';

/** Says what cannot be right in a draft, whatever its author still means to write. */
@Injectable()
export class DraftCheck {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly territories: TerritoryDirectory,
  ) {}

  /** The name of the funder, empty when it is refused, and why it is. */
  async funder(
    reader: Reader,
    funderId: OrganisationId,
  ): Promise<{ readonly name: string; readonly refusals: readonly Refusal[] }> {
    const [funder = null]: readonly (Organisation | null)[] = await this.organisations.find(
      reader,
      [funderId],
    );
    return { name: funder?.name ?? '', refusals: checkFunder(funder) };
  }

  async content(reader: Reader, content: CallContent): Promise<readonly Refusal[]> {
    return [...checkLocalTimes(content), ...(await this.unknown(reader, content))];
  }

  /** Territories and funders that do not exist, and organisations that do not fund. */
  async unknown(reader: Reader, content: CallContent): Promise<readonly Refusal[]> {
    const { territoryIds, partnership, funders } = content;
    const scope = partnership.territoryScope?.territoryIds ?? [];
    const found = await this.territories.find(reader, [...territoryIds, ...scope]);
    const known = new Set(found.map(({ id }) => id));
    return [
      ...unknown(territoryIds, known, '/territoryIds'),
      ...unknown(scope, known, '/partnership/territoryScope/territoryIds'),
      ...(funders.length === 0 ? [] : await this.funders(reader, funders)),
    ];
  }

  private async funders(
    reader: Reader,
    funders: CallContent['funders'],
  ): Promise<readonly Refusal[]> {
    const ids = funders.map(({ organisationId }) => organisationId);
    const found = new Map((await this.organisations.find(reader, ids)).map((one) => [one.id, one]));
    return ids.flatMap((id, index) =>
      checkFunder(found.get(id) ?? null, `/funders/${index}/organisationId`),
    );
  }
}

function unknown(
  ids: readonly TerritoryId[],
  known: ReadonlySet<TerritoryId>,
  pointer: string,
): readonly Refusal[] {
  return ids.flatMap((territoryId, index) =>
    known.has(territoryId)
      ? []
      : [refusal('territory-unknown', `${pointer}/${index}`, { territoryId })],
  );
}
