import type { ReactNode } from 'react';

import { client } from '../../../../api/client';
import type { CharterVersion, Partner } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { CheckboxesField, SelectField, type Choice } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { NumberField, TextArea, TextField } from '../../../../ui/form/text-fields';
import type { FormState } from '../../../../ui/form/use-form';
import { answerOf, useSending } from '../../../shared/sending';
import styles from '../../shared/workspace.module.css';

import { clausesBody, draftOf, fieldOfClause, type CharterDraft } from './charter-draft';
import { CLAUSES } from './charter-sentences';
import words from './charter.words.json';
import type { ConsortiumPartProps } from './consortium.page';

const WORDS_MAX = 5000;

interface CharterEditorProps extends ConsortiumPartProps {
  readonly latest: CharterVersion | undefined;
  readonly onDone: () => void;
}

/** Writes the next version: the partners adopt it anew, since it is not what they adopted. */
export function CharterEditor({ consortium, latest, onDone }: CharterEditorProps) {
  const say = useWords(words);
  const form = useSending<CharterDraft, unknown>({
    initial: draftOf(latest?.clauses, CLAUSES, consortium.partners),
    fieldAt: fieldOfClause,
    send: (draft, key) =>
      answerOf(
        client.POST('/api/v1/consortia/{consortiumId}/charter-versions', {
          params: { path: { consortiumId: consortium.id }, header: { 'Idempotency-Key': key } },
          body: { basedOn: latest?.number ?? 0, clauses: clausesBody(draft) },
        }),
      ),
    told: say('written'),
    onDone,
  });
  const { clauses } = form.values;
  const parts: Readonly<Record<(typeof CLAUSES)[number], ReactNode>> = {
    'decision-rule': <Decision form={form} />,
    'sharing-key': <Sharing form={form} partners={consortium.partners} />,
    'partner-exit': <Exit form={form} />,
    'partner-arrival': <Arrival form={form} />,
    'results-ownership': <Results form={form} />,
    'conflict-mediation': <Mediation form={form} />,
    spokesperson: <Spokesperson form={form} partners={consortium.partners} />,
  };
  return (
    <Form form={form} action={say('save')}>
      <CheckboxesField
        {...form.field('clauses')}
        label={say('clauses')}
        choices={CLAUSES.map((kind) => ({ value: kind, label: say(`clause.${kind}`) }))}
      />
      {CLAUSES.filter((kind) => clauses.includes(kind)).map((kind) => (
        <section key={kind}>
          <h3>{say(`clause.${kind}`)}</h3>
          {parts[kind]}
        </section>
      ))}
    </Form>
  );
}

interface ClauseProps {
  readonly form: FormState<CharterDraft>;
}

interface PartnersClauseProps extends ClauseProps {
  readonly partners: readonly Partner[];
}

type Key = keyof typeof words;

/** The sentences of the catalogue under one name, to be chosen from. */
function useChoices(name: string): readonly Choice[] {
  const say = useWords(words);
  return Object.keys(words)
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => ({ value: key.slice(name.length + 1), label: say(key as Key) }));
}

/** What else the partners say about it, in their words. */
function InTheirWords({
  form,
  name,
}: ClauseProps & { readonly name: Extract<keyof CharterDraft, `${string}Words`> }) {
  const say = useWords(words);
  return (
    <TextArea
      {...form.field(name)}
      label={say('words')}
      rows={3}
      maxLength={WORDS_MAX}
      isOptional
    />
  );
}

function Decision({ form }: ClauseProps) {
  const say = useWords(words);
  return (
    <>
      <div className={styles['pair']}>
        <SelectField
          {...form.field('decisionMethod')}
          label={say('ask.method')}
          none={null}
          choices={useChoices('method')}
        />
        <SelectField
          {...form.field('voices')}
          label={say('ask.voices')}
          none={null}
          choices={useChoices('voices')}
        />
      </div>
      {form.values.decisionMethod === 'qualified-majority' && (
        <NumberField {...form.field('majorityPct')} label={say('ask.majorityPct')} unit="%" />
      )}
      <InTheirWords form={form} name="decisionWords" />
    </>
  );
}

function Sharing({ form, partners }: PartnersClauseProps) {
  const say = useWords(words);
  const { shares, sharingMethod } = form.values;
  const { id } = form.field('shares');
  return (
    <>
      <SelectField
        {...form.field('sharingMethod')}
        label={say('ask.sharing')}
        none={null}
        choices={useChoices('sharing')}
      />
      {sharingMethod === 'fixed' && (
        <div className={styles['pair']}>
          {partners
            .filter(({ role }) => role === 'lead' || role === 'funded-partner')
            .map((partner) => (
              <NumberField
                key={partner.id}
                id={`${id}${partner.id}`}
                name={`shares.${partner.id}`}
                value={shares[partner.id] ?? ''}
                onChange={(pct) => form.set({ shares: { ...shares, [partner.id]: pct } })}
                error={undefined}
                label={partner.name}
                unit="%"
              />
            ))}
        </div>
      )}
      <InTheirWords form={form} name="sharingWords" />
    </>
  );
}

function Exit({ form }: ClauseProps) {
  const say = useWords(words);
  return (
    <>
      <div className={styles['pair']}>
        <NumberField
          {...form.field('noticeDays')}
          label={say('ask.noticeDays')}
          unit={say('days')}
        />
        <SelectField
          {...form.field('redistribution')}
          label={say('ask.redistribution')}
          none={null}
          choices={useChoices('redistribution')}
        />
      </div>
      <InTheirWords form={form} name="exitWords" />
    </>
  );
}

function Arrival({ form }: ClauseProps) {
  const say = useWords(words);
  return (
    <>
      <SelectField
        {...form.field('approval')}
        label={say('ask.approval')}
        none={null}
        choices={useChoices('approval')}
      />
      <InTheirWords form={form} name="arrivalWords" />
    </>
  );
}

function Results({ form }: ClauseProps) {
  const say = useWords(words);
  return (
    <>
      <SelectField
        {...form.field('regime')}
        label={say('ask.regime')}
        none={null}
        choices={useChoices('regime')}
      />
      {form.values.regime === 'open-licence' && (
        <TextField {...form.field('licence')} label={say('ask.licence')} width="medium" />
      )}
      <InTheirWords form={form} name="resultsWords" />
    </>
  );
}

function Mediation({ form }: ClauseProps) {
  const say = useWords(words);
  return (
    <>
      <div className={styles['pair']}>
        <TextField {...form.field('mediator')} label={say('ask.mediator')} />
        <NumberField {...form.field('delayDays')} label={say('ask.delayDays')} unit={say('days')} />
      </div>
      <InTheirWords form={form} name="mediationWords" />
    </>
  );
}

function Spokesperson({ form, partners }: PartnersClauseProps) {
  const say = useWords(words);
  return (
    <>
      <SelectField
        {...form.field('spokespersonId')}
        label={say('ask.spokesperson')}
        choices={partners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <InTheirWords form={form} name="spokespersonWords" />
    </>
  );
}
