import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../../../../api/client';
import { useIntent } from '../../../../api/intent';
import { problemOf } from '../../../../api/problems';
import { useSession } from '../../../../api/session';
import type { OwnMembership } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { EmptyState } from '../../../../ui/empty-state';
import { SelectField } from '../../../../ui/form/choice-fields';
import { TextField } from '../../../../ui/form/text-fields';
import { Loaded } from '../../../../ui/loaded';
import { Loading } from '../../../../ui/loading';
import { Notice } from '../../../../ui/notice';
import { Page, Section } from '../../../../ui/page';
import { useWrittenFunders } from '../use-writers';

import { EarlierCalls } from './earlier-calls';
import styles from './start.module.css';
import words from './start.words.json';
import { BlankCard, TemplateCard } from './template-card';

const route = getRouteApi('/gestion/appels/nouveau');

/** A first call begins with somebody else’s rules. */
export function StartCallPage() {
  const say = useWords(words);
  const { me } = useSession();
  const funders = useWrittenFunders() ?? [];
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      crumbs={[
        <Link key="calls" to="/gestion/appels">
          {say('calls')}
        </Link>,
        say('title'),
      ]}
    >
      {me === null ? (
        <Loading />
      ) : funders.length === 0 ? (
        <EmptyState title={say('no.funder')} />
      ) : (
        <Gallery funders={funders} />
      )}
    </Page>
  );
}

function Gallery({ funders }: { readonly funders: readonly OwnMembership[] }) {
  const say = useWords(words);
  const { reprendre } = route.useSearch();
  const query = api.useQuery('get', '/api/v1/call-templates');
  const [plan, setPlan] = useState({
    funderId: funders[0]?.organisation.id ?? '',
    opensAtLocal: '',
  });
  const { start, isBusy, refusal } = useStarting(plan);
  return (
    <>
      {refusal !== '' && (
        <Notice kind="error" title={say('refused')} isNew>
          <p>{refusal}</p>
        </Notice>
      )}
      <PlanFields funders={funders} plan={plan} onChange={setPlan} />
      <EarlierCalls
        funderId={plan.funderId}
        chosenId={reprendre}
        isBusy={isBusy}
        onUse={(sourceCallId) => void start({ sourceCallId })}
      />
      <Section title={say('templates')}>
        <Loaded query={query}>
          {({ data }) => (
            <ul className={styles['templates']}>
              {data.map((template) => (
                <TemplateCard
                  key={template.code}
                  template={template}
                  isBusy={isBusy}
                  onUse={() => void start({ templateCode: template.code })}
                />
              ))}
              <BlankCard isBusy={isBusy} onUse={() => void start({})} />
            </ul>
          )}
        </Loaded>
      </Section>
    </>
  );
}

/** For whom, and from when. */
interface Plan {
  readonly funderId: string;
  readonly opensAtLocal: string;
}

interface PlanFieldsProps {
  readonly funders: readonly OwnMembership[];
  readonly plan: Plan;
  readonly onChange: (plan: Plan) => void;
}

function PlanFields({ funders, plan, onChange }: PlanFieldsProps) {
  const say = useWords(words);
  return (
    <div className={styles['choices']}>
      {funders.length > 1 && (
        <SelectField
          id="financeur"
          name="funderId"
          label={say('funder')}
          none={null}
          error={undefined}
          value={plan.funderId}
          onChange={(funderId) => onChange({ ...plan, funderId })}
          choices={funders.map(({ organisation: { id, name } }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        id="ouverture"
        name="opensAtLocal"
        type="datetime-local"
        width="medium"
        label={say('opens')}
        hint={say('opens.hint')}
        isOptional
        error={undefined}
        value={plan.opensAtLocal}
        onChange={(opensAtLocal) => onChange({ ...plan, opensAtLocal })}
      />
    </div>
  );
}

/** What the draft begins with; nothing: a blank page. */
interface Source {
  readonly templateCode?: string;
  readonly sourceCallId?: string;
}

function useStarting({ funderId, opensAtLocal }: Plan) {
  const say = useWords(words);
  const navigate = useNavigate();
  const intent = useIntent();
  const [refusal, setRefusal] = useState('');
  const draft = api.useMutation('post', '/api/v1/calls');
  const start = async (source: Source): Promise<void> => {
    const dated = opensAtLocal === '' ? {} : { opensAtLocal };
    try {
      const { id } = await draft.mutateAsync({
        params: { header: { 'Idempotency-Key': intent.key } },
        body: { funderId, ...source, ...dated },
      });
      await navigate({
        to: '/gestion/appels/$callId/modifier',
        params: { callId: id },
        search: { etape: 'identite' },
      });
    } catch (error) {
      const { errors, detail } = problemOf(error);
      setRefusal(errors[0]?.detail || detail || say('unreachable'));
      intent.renew();
    }
  };
  return { start, isBusy: draft.isPending, refusal };
}
