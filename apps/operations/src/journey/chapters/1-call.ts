import { DEMO_ORGANISATIONS } from '../../demo/organisations';
import { localDay } from '../../demo/days';
import { A_GRANT } from '../../demo/legal-route';
import { VALLEY } from '../../demo/valley';
import type { Call } from '../../client/api';
import type { Stage } from '../stage';

/** The officer of a foundation publishes a call with the rules of the AMI PTCE 2023. */
export async function publishCall({ cast, narrator }: Stage): Promise<Call> {
  narrator.chapter('1. An appel coopératif, with the rules of the AMI PTCE 2023');
  const officer = await cast.as('ines');
  const draft = await officer.post<Call>('/calls', {
    funderId: await cast.organisationId('foundation'),
    templateCode: 'ptce',
    referenceCode: 'PTCE',
    title: {
      fr: 'Pôles territoriaux de coopération économique de la vallée de la Drôme',
      en: 'Territorial poles of economic cooperation of the Drôme valley',
    },
    territoryIds: VALLEY,
    legalRoute: A_GRANT,
    opensAtLocal: localDay(-1, '09:00'),
    closesAtLocal: localDay(60, '12:00'),
    partnership: {
      minPartners: 5,
      minColleges: 3,
      territoryScope: { territoryIds: VALLEY, minPartnersInside: 3 },
    },
  });
  narrator.check('a new call', draft.status, 'draft');
  narrator.step('Inès Marchetti drafts a call from the template « ptce »', '', draft.status);

  const path = `/calls/${draft.id}/publish`;
  const call = await officer.post<Call>(path, undefined, { version: draft.version });
  checkRules(call, { narrator });
  narrator.step(
    `${DEMO_ORGANISATIONS.foundation.facts.name} publishes it`,
    call.reference,
    call.status,
  );

  const read = await cast.stranger().get<Call>(`/calls/${call.id}`);
  narrator.check('the call that anyone reads', read.reference, call.reference);
  narrator.step('Anyone reads it: 1 500 000 €, fifteen pôles at 100 000 € over 24 months');
  return call;
}

function checkRules(call: Call, { narrator }: Pick<Stage, 'narrator'>): void {
  narrator.check('the published call', call.status, 'published');
  narrator.check('its reference', /^\d{4}-PTCE-\d{4}$/.test(call.reference), true);
  narrator.check('its envelope', call.envelope, euros('1500000.00'));
  narrator.check('its ceiling', call.grantCeiling, euros('100000.00'));
  narrator.check('its duration', call.maxDurationMonths, 24);
  narrator.check('its sections', call.sections.length, 6);
  narrator.check(
    'the weights of its grid',
    call.grid.map(({ weight }) => weight),
    [20, 25, 20, 20, 15],
  );
  narrator.check(
    'its instalments',
    call.instalments.map(({ rate }) => rate),
    ['50', '30', '20'],
  );
}

function euros(amount: string) {
  return { amount, currency: 'EUR' };
}
