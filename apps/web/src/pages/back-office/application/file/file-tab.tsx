import { useState } from 'react';

import type { Application } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { Section } from '../../../../ui/page';
import { Answers } from '../../shared/answers';
import type { ApplicationProps } from '../application.page';

import { Documents } from './documents';
import styles from './file.module.css';
import words from './file.words.json';
import { Versions } from './versions';

/** What was answered, section by section; what was joined; what was written before. */
export function FileTab({ application }: ApplicationProps) {
  const say = useWords(words);
  const read = useTranslated();
  return (
    <div className={styles['columns']}>
      <nav aria-label={say('sections')} className={styles['contents']}>
        <ol>
          {application.sections.map(({ code, label }) => (
            <li key={code}>
              <a href={`#section-${code}`}>{read(label)}</a>
            </li>
          ))}
          <li>
            <a href="#pieces">{say('documents')}</a>
          </li>
        </ol>
      </nav>
      <div className={styles['text']}>
        {application.sections.map((section) => (
          <SectionRead key={section.code} application={application} section={section} />
        ))}
        <Documents application={application} />
      </div>
    </div>
  );
}

interface SectionReadProps extends ApplicationProps {
  readonly section: Application['sections'][number];
}

function SectionRead({ application, section }: SectionReadProps) {
  const say = useWords(words);
  const read = useTranslated();
  const [isOpen, setOpen] = useState(false);
  const { code, label, fields, answers } = section;
  return (
    <Section title={read(label)} id={`section-${code}`}>
      <Answers
        fields={fields}
        answers={answers}
        fileAt={(id) => `/api/v1/applications/${application.id}/files/${id}/content`}
      />
      <Button look="quiet" isSmall icon="clock" onClick={() => setOpen(true)}>
        {say('versions')}
      </Button>
      <Dialog
        title={say('versions.of', { section: read(label) })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        isWide
      >
        <Versions applicationId={application.id} section={section} />
      </Dialog>
    </Section>
  );
}
