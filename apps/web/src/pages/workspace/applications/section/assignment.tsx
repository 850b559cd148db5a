import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../../api/client';
import type { SectionAssignment } from '../../../../api/contract';
import { formatDay } from '../../../../i18n/format';
import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { SelectField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import formWords from '../../../../ui/form/form.words.json';
import { TextField } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { isBeingWritten } from '../shared/is-being-written';
import { ifMatch } from '../shared/use-application';

import type { SectionProps } from './section.page';
import styles from './section.module.css';
import words from './section.words.json';

const PATH = '/api/v1/applications/{applicationId}/section-assignments';

/** Which partner is asked to answer; the lead may ask another one. */
export function Assignment({ application, section }: SectionProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { data } = api.useQuery('get', PATH, {
    params: { path: { applicationId: application.id } },
  });
  if (data === undefined) return null;
  const present = data.find((one) => one.section === section.code);
  const mayAsk = isBeingWritten(application) && application.allowedActions.includes('submit');
  return (
    <section className={styles['part']} aria-labelledby="assignment">
      <h2 id="assignment">{say('assignment')}</h2>
      <p>
        {present === undefined
          ? say('assignment.none', { lead: application.lead.name })
          : (present.person?.name ?? present.organisation.name)}
        {present?.dueOn &&
          ` ${say('assignment.due', { due: formatDay(present.dueOn, language, undefined, 'short') })}`}
      </p>
      {present?.note && <p className={styles['quiet']}>{present.note}</p>}
      {mayAsk && !isOpen && (
        <Button look="secondary" isSmall onClick={() => setOpen(true)}>
          {say(present ? 'assignment.change' : 'assignment.give')}
        </Button>
      )}
      {isOpen && (
        <AssignmentForm {...{ application, section, present }} onDone={() => setOpen(false)} />
      )}
    </section>
  );
}

interface AssignmentFormProps extends SectionProps {
  readonly present: SectionAssignment | undefined;
  readonly onDone: () => void;
}

function AssignmentForm(props: AssignmentFormProps) {
  const { application, onDone } = props;
  const say = useWords(words);
  const form = useAssignmentForm(props);
  const cancel = (
    <Button look="quiet" onClick={onDone}>
      {say('cancel')}
    </Button>
  );
  return (
    <Form form={form} action={say('assignment.save')} beside={cancel}>
      <SelectField
        {...form.field('partnerId')}
        label={say('assignment.partner')}
        width="full"
        choices={application.partners.map(({ partnerId, organisation }) => ({
          value: partnerId,
          label: organisation.name,
        }))}
      />
      <TextField {...form.field('dueOn')} type="date" label={say('assignment.dueOn')} isOptional />
      <TextField {...form.field('note')} label={say('assignment.note')} isOptional />
    </Form>
  );
}

function useAssignmentForm({ application, section, present, onDone }: AssignmentFormProps) {
  const queries = useQueryClient();
  const applicationId = application.id;
  const assign = api.useMutation(
    'put',
    '/api/v1/applications/{applicationId}/sections/{code}/assignment',
    {
      onSuccess: (data) => {
        const { queryKey } = api.queryOptions('get', PATH, { params: { path: { applicationId } } });
        queries.setQueryData(queryKey, data);
        onDone();
      },
    },
  );
  const path = { applicationId, code: section.code };
  return useForm({
    initial: {
      partnerId: present?.partnerId ?? '',
      dueOn: present?.dueOn ?? '',
      note: present?.note ?? '',
    },
    send: ({ partnerId, dueOn, note }) =>
      assign.mutateAsync({
        params: { path, header: ifMatch(present?.version ?? 0) },
        body: {
          partnerId,
          dueOn: dueOn === '' ? null : dueOn,
          note: note.trim() === '' ? null : note,
        },
      }),
    otherwise: useWords(formWords)('unreachable'),
  });
}
