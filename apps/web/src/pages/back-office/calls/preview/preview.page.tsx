import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../../../../api/client';
import type { Call, CallSection } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { RadioField } from '../../../../ui/form/choice-fields';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Page } from '../../../../ui/page';
import { useCallCrumbs } from '../use-call-crumbs';

import { FormPages, type Step } from './form-pages';
import words from './preview.words.json';

const route = getRouteApi('/gestion/appels/$callId/apercu');

/** The form of a call, as an applicant will meet it. */
export function CallPreviewPage() {
  const { callId } = route.useParams();
  const query = api.useQuery(
    'get',
    '/api/v1/calls/{callId}',
    { params: { path: { callId } } },
    { staleTime: 0 },
  );
  return <Loaded query={query}>{(call) => <Preview call={call} />}</Loaded>;
}

function Preview({ call }: { readonly call: Call }) {
  const say = useWords(words);
  const read = useTranslated();
  const [step, setStep] = useState<Step>(call.steps === 2 ? 'concept' : 'full');
  const title = say('title', { title: read(call.title) || say('untitled') });
  const crumbs = useCallCrumbs(call.id, say('page'));
  const sections = askedIn(call.sections, step);
  return (
    <Page title={title} crumbs={crumbs} actions={<BackToForm callId={call.id} />}>
      <Notice kind="info">
        <p>{say('notice')}</p>
      </Notice>
      {call.steps === 2 && <StepChoice step={step} onChange={setStep} />}
      {sections.length === 0 ? (
        <NoForm callId={call.id} />
      ) : (
        <FormPages key={step} sections={sections} step={step} />
      )}
    </Page>
  );
}

/** The pages that ask something in a step, with what they ask. */
function askedIn(sections: readonly CallSection[], step: Step): readonly CallSection[] {
  return sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter((field) => (field[step] ?? 'mandatory') !== 'hidden'),
    }))
    .filter(({ fields }) => fields.length > 0);
}

function BackToForm({ callId }: { readonly callId: string }) {
  const say = useWords(words);
  return (
    <ButtonLink
      look="secondary"
      to="/gestion/appels/$callId/modifier"
      params={{ callId }}
      search={{ etape: 'formulaire' }}
    >
      {say('back')}
    </ButtonLink>
  );
}

interface StepChoiceProps {
  readonly step: Step;
  readonly onChange: (step: Step) => void;
}

function StepChoice({ step, onChange }: StepChoiceProps) {
  const say = useWords(words);
  return (
    <RadioField
      id="etape-montree"
      name="step"
      label={say('step')}
      isInline
      error={undefined}
      value={step}
      onChange={(value) => onChange(value === 'concept' ? 'concept' : 'full')}
      choices={[
        { value: 'concept', label: say('step.concept') },
        { value: 'full', label: say('step.full') },
      ]}
    />
  );
}

function NoForm({ callId }: { readonly callId: string }) {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('none')}
      actions={
        <ButtonLink
          to="/gestion/appels/$callId/modifier"
          params={{ callId }}
          search={{ etape: 'formulaire' }}
        >
          {say('write')}
        </ButtonLink>
      }
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}
