import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { parsePercent } from '#kernel/rates';
import {
  BooleanField,
  ChoiceField,
  DayField,
  ListField,
  MoneyDto,
  MoneyField,
  PercentField,
  TextField,
  TranslatedDto,
  TranslatedField,
  UuidField,
} from '#platform/http';
import { INSTALMENT_TRIGGERS, type InstalmentTrigger } from '#domain/calls';

import type { AmendmentChanges } from '../domain/amendment';
import type { Amendment } from '../services/propose-amendment.service';

const CAPACITIES = ['lead', 'partner'] as const;
const STAYS = 'Left out, it stays as it is.';

class AmendedPartyDto {
  @UuidField({ description: 'The lead, a partner that stays, or one that joins.' })
  readonly organisationId!: string;

  @ChoiceField(CAPACITIES, { description: 'As what.' })
  readonly capacity!: (typeof CAPACITIES)[number];

  @MoneyField({ description: 'Its part of the grant.' })
  readonly share!: MoneyDto;
}

class AmendedInstalmentDto {
  @TranslatedField({ max: 200, description: 'What people call it.' })
  readonly label!: TranslatedDto;

  @ChoiceField(INSTALMENT_TRIGGERS, { description: 'What makes it due.' })
  readonly trigger!: InstalmentTrigger;

  @PercentField({ description: 'Of the grant.', example: '50' })
  readonly rate!: string;
}

export class ProposeAmendmentRequest {
  @TextField({ max: 2000, min: 10, description: 'Why, for the parties to read.' })
  readonly reason!: string;

  @TextField({ max: 300, description: `Title of the project. ${STAYS}`, optional: true })
  readonly title?: string;

  @MoneyField({
    sign: 'above-zero',
    description: `At most what was decided. ${STAYS}`,
    optional: true,
  })
  readonly grant?: MoneyDto;

  @DayField({ description: STAYS, optional: true, nullable: true })
  readonly startsOn?: string | null;

  @DayField({ description: STAYS, optional: true, nullable: true })
  readonly endsOn?: string | null;

  @BooleanField({ description: `Whether the lead may pass money on. ${STAYS}`, optional: true })
  readonly isOnwardTransferAllowed?: boolean;

  @BooleanField({ description: STAYS, optional: true })
  readonly isConsortiumAgreementRequired?: boolean;

  @ListField(() => AmendedPartyDto, {
    max: 100,
    min: 1,
    description:
      'The lead and the partners from now on; who is no longer among them leaves, and signs that.',
    optional: true,
  })
  readonly parties?: readonly AmendedPartyDto[];

  @ListField(() => AmendedInstalmentDto, { max: 50, min: 1, description: STAYS, optional: true })
  readonly instalments?: readonly AmendedInstalmentDto[];

  @ListField('uuid', {
    max: 100,
    description: 'Of those who leave, who can no longer sign.',
    optional: true,
  })
  readonly unreachableIds?: readonly string[];

  @ListField('uuid', {
    max: 50,
    min: 1,
    description: `The clauses, in their order. ${STAYS}`,
    optional: true,
  })
  readonly clauseTemplateIds?: readonly string[];

  static amendmentOf(
    request: ProposeAmendmentRequest,
  ): Pick<Amendment, 'reason' | 'changes' | 'clauseTemplateIds'> {
    const { reason, clauseTemplateIds: ids } = request;
    return {
      reason,
      changes: changesOf(request),
      clauseTemplateIds: ids === undefined ? null : ids.map((id) => asId<'ClauseTemplate'>(id)),
    };
  }
}

/** What is absent says nothing. */
function changesOf(request: ProposeAmendmentRequest): AmendmentChanges {
  const { title, grant, startsOn, endsOn, parties, instalments, unreachableIds } = request;
  const said = {
    title,
    grant: grant === undefined ? undefined : MoneyDto.toMoney(grant),
    startsOn: dayOrNull(startsOn),
    endsOn: dayOrNull(endsOn),
    isOnwardTransferAllowed: request.isOnwardTransferAllowed,
    isConsortiumAgreementRequired: request.isConsortiumAgreementRequired,
    parties: parties?.map(({ organisationId, capacity, share }) => ({
      organisationId: asId<'Organisation'>(organisationId),
      capacity,
      share: MoneyDto.toMoney(share),
    })),
    instalments: instalments?.map(({ label, trigger, rate }) => ({
      label: { fr: label.fr, en: label.en },
      trigger,
      ratePpm: Number(parsePercent(rate).ppm),
    })),
    unreachableIds,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function dayOrNull(day: string | null | undefined) {
  return typeof day === 'string' ? asLocalDate(day) : day;
}
