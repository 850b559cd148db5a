import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Form } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Icon } from '../../../ui/icon';
import { tell } from '../../../ui/toasts';

import styles from './applications.module.css';
import words from './applications.words.json';
import type { ApplicationsSearch } from './use-applications';
import { useSavedViews } from './views';

/** Lists that are always there: what waits for an officer, and what was decided. */
const HOUSE_VIEWS = [
  { key: 'all', search: {} },
  { key: 'toRead', search: { status: 'submitted', sort: 'submittedAt' } },
  { key: 'toJudge', search: { status: 'eligible' } },
  { key: 'decided', search: { status: 'granted,refused' } },
] as const;

/** Ways to see the list: each is an address. */
export function ViewBar({ search }: { readonly search: ApplicationsSearch }) {
  const say = useWords(words);
  const { views, forget } = useSavedViews();
  const [isNaming, setNaming] = useState(false);
  return (
    <nav className={styles['views']} aria-label={say('views')}>
      <ul>
        {HOUSE_VIEWS.map((view) => (
          <li key={view.key}>
            <ViewLink name={say(`view.${view.key}`)} view={view.search} search={search} />
          </li>
        ))}
        {views.map((view) => (
          <li key={view.name}>
            <ViewLink name={view.name} view={view.search} search={search} />
            <button
              type="button"
              aria-label={say('forget', { name: view.name })}
              onClick={() => forget(view.name)}
            >
              <Icon name="cross" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <Button look="quiet" isSmall icon="plus" onClick={() => setNaming(true)}>
        {say('saveView')}
      </Button>
      <Button look="quiet" isSmall icon="external" onClick={() => void copyAddress(say('copied'))}>
        {say('share')}
      </Button>
      <Dialog title={say('saveView')} isOpen={isNaming} onClose={() => setNaming(false)}>
        <NameView search={search} onDone={() => setNaming(false)} />
      </Dialog>
    </nav>
  );
}

async function copyAddress(done: string): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  tell(done);
}

interface ViewLinkProps {
  readonly name: string;
  readonly view: ApplicationsSearch;
  readonly search: ApplicationsSearch;
}

function ViewLink({ name, view, search }: ViewLinkProps) {
  const isHere = fingerprint(view) === fingerprint(search);
  return (
    <Link
      to="/gestion/candidatures"
      search={view}
      className={isHere ? styles['here'] : undefined}
      aria-current={isHere ? 'true' : undefined}
    >
      {name}
    </Link>
  );
}

function fingerprint(search: ApplicationsSearch): string {
  return JSON.stringify(
    Object.entries(search)
      .filter(([, value]) => value !== undefined)
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}

interface NameViewProps {
  readonly search: ApplicationsSearch;
  readonly onDone: () => void;
}

function NameView({ search, onDone }: NameViewProps) {
  const say = useWords(words);
  const { save } = useSavedViews();
  const form = useForm({
    initial: { name: '' },
    check: ({ name }) =>
      name.trim() === ''
        ? [{ code: 'web.name-missing', detail: say('nameMissing'), pointer: '/name' }]
        : [],
    send: ({ name }) => {
      save({ name: name.trim(), search });
      tell(say('viewSaved', { name: name.trim() }));
      onDone();
      return Promise.resolve();
    },
  });
  return (
    <Form form={form} action={say('save')}>
      <TextField {...form.field('name')} label={say('viewName')} hint={say('viewName.hint')} />
    </Form>
  );
}
