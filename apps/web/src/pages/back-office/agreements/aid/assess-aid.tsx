import { client } from '../../../../api/client';
import type { AssessAidRequest, AssessedParty } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { RadioField, SelectField, YesNoField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextArea, TextField } from '../../../../ui/form/text-fields';
import terms from '../../../shared/aid-terms.words.json';
import { answerOf, useSending } from '../../../shared/sending';

import words from './aid.words.json';

const OUTCOMES = ['not-aid', 'de-minimis', 'other-scheme'] as const;
const REGULATIONS = ['GENERAL', 'SGEI'] as const;

interface AssessAidProps {
  readonly agreementId: string;
  readonly party: AssessedParty;
  readonly onDone: () => void;
}

/** The steps of the assessment, in the order in which the law asks them. */
export function AssessAid({ agreementId, party, onDone }: AssessAidProps) {
  const say = useWords(words);
  const term = useWords(terms);
  const form = useAssessing({ agreementId, party, onDone });
  const { outcome, regulation } = form.values;
  return (
    <Form form={form} action={say('save')}>
      <YesNoField {...form.field('isEconomic')} label={say('economic')} />
      <YesNoField {...form.field('affectsTrade')} label={say('trade')} />
      <RadioField
        {...form.field('outcome')}
        label={say('outcome')}
        choices={OUTCOMES.map((value) => ({ value, label: say(`outcome.${value}`) }))}
      />
      {outcome === 'de-minimis' && (
        <>
          <SelectField
            {...form.field('regulation')}
            label={say('regulation')}
            choices={REGULATIONS.map((value) => ({ value, label: term(`regulation.${value}`) }))}
          />
          <TextField
            {...form.field('sector')}
            label={say('sector')}
            hint={say('sector.hint')}
            width="short"
          />
          {regulation === 'SGEI' && <TextField {...form.field('service')} label={say('service')} />}
        </>
      )}
      {outcome === 'other-scheme' && <TextField {...form.field('scheme')} label={say('scheme')} />}
      <TextArea
        {...form.field('justification')}
        label={say('justification')}
        hint={say('justification.hint')}
      />
    </Form>
  );
}

interface Said {
  readonly isEconomic: boolean | null;
  readonly affectsTrade: boolean | null;
  readonly outcome: string;
  readonly regulation: string;
  readonly sector: string;
  readonly service: string;
  readonly scheme: string;
  readonly justification: string;
}

function useAssessing({ agreementId, party, onDone }: AssessAidProps) {
  const say = useWords(words);
  const { assessment, organisationId } = party;
  const initial: Said = {
    isEconomic: assessment?.isEconomic ?? null,
    affectsTrade: assessment?.affectsTrade ?? null,
    outcome: assessment?.outcome ?? '',
    regulation: assessment?.regulation ?? 'GENERAL',
    sector: assessment?.sector ?? '',
    service: assessment?.service ?? '',
    scheme: assessment?.scheme ?? '',
    justification: assessment?.justification ?? '',
  };
  return useSending({
    initial,
    send: ({ isEconomic, affectsTrade, outcome, justification, ...more }, key) => {
      const isDeMinimis = outcome === 'de-minimis';
      const said = {
        outcome,
        ...(isDeMinimis ? { regulation: more.regulation, sector: more.sector } : {}),
        ...(isDeMinimis && more.regulation === 'SGEI' ? { service: more.service } : {}),
        ...(outcome === 'other-scheme' ? { scheme: more.scheme } : {}),
      };
      const filled = Object.entries(said).filter(([, value]) => value.trim() !== '');
      const body = {
        organisationId,
        isEconomic,
        affectsTrade,
        justification,
        ...Object.fromEntries(filled),
      } as AssessAidRequest;
      return answerOf(
        client.POST('/api/v1/agreements/{agreementId}/aid-assessments', {
          params: { path: { agreementId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      );
    },
    told: say('saved'),
    onDone,
  });
}
