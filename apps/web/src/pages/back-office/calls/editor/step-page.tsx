import type { ComponentType } from 'react';

import type { Call } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';

import type { DraftStore } from './draft-store';
import styles from './editor.module.css';
import words from './editor.words.json';
import { PublishStep } from './publish-step';
import { ReviseStep } from './revise-step';
import { CalendarStep } from './steps/calendar.step';
import { DocumentsStep } from './steps/documents.step';
import { FormStep } from './steps/form.step';
import { GridStep } from './steps/grid.step';
import { IdentityStep } from './steps/identity.step';
import { LegalStep } from './steps/legal.step';
import { MoneyStep } from './steps/money.step';
import { PartnersStep } from './steps/partners.step';
import { STEPS, type Step } from './steps';
import type { Reasons } from './use-reasons';

const PAGES: Readonly<Record<Exclude<Step, 'publier'>, ComponentType>> = {
  identite: IdentityStep,
  calendrier: CalendarStep,
  partenaires: PartnersStep,
  formulaire: FormStep,
  argent: MoneyStep,
  grille: GridStep,
  pieces: DocumentsStep,
  cadre: LegalStep,
};

export interface StepPageProps {
  readonly call: Call;
  readonly store: DraftStore;
  readonly reasons: Reasons;
}

/** One step, and the way to the next. */
export function StepPage({ step, ...props }: StepPageProps & { readonly step: Step }) {
  const say = useWords(words);
  const isDraft = props.call.status === 'draft';
  const nameOf = (one: Step): string =>
    one === 'publier' && !isDraft ? say('step.revise') : say(`step.${one}`);
  return (
    <section className={styles['body']} aria-labelledby="etape">
      <h2 id="etape">{nameOf(step)}</h2>
      <StepBody step={step} {...props} />
      <Moves callId={props.call.id} step={step} nameOf={nameOf} />
    </section>
  );
}

function StepBody({ step, ...props }: StepPageProps & { readonly step: Step }) {
  if (step !== 'publier') {
    const Body = PAGES[step];
    return <Body />;
  }
  return props.call.status === 'draft' ? <PublishStep {...props} /> : <ReviseStep {...props} />;
}

interface MovesProps {
  readonly callId: string;
  readonly step: Step;
  readonly nameOf: (step: Step) => string;
}

function Moves({ callId, step, nameOf }: MovesProps) {
  const say = useWords(words);
  const at = STEPS.indexOf(step);
  const [previous, next] = [STEPS[at - 1], STEPS[at + 1]];
  return (
    <div className={styles['moves']}>
      {previous ? (
        <ButtonLink
          look="quiet"
          icon="back"
          to="/gestion/appels/$callId/modifier"
          params={{ callId }}
          search={{ etape: previous }}
        >
          {say('previous')}
        </ButtonLink>
      ) : (
        <span />
      )}
      {next && (
        <ButtonLink
          icon="arrow"
          to="/gestion/appels/$callId/modifier"
          params={{ callId }}
          search={{ etape: next }}
        >
          {say('next', { step: nameOf(next) })}
        </ButtonLink>
      )}
    </div>
  );
}
