import type { CallTemplate } from '../../../../api/contract';
import { formatMoney } from '../../../../i18n/format';
import { useLanguage, useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Icon } from '../../../../ui/icon';
import { Tags } from '../../../../ui/status';
import terms from '../terms.words.json';

import styles from './start.module.css';
import words from './start.words.json';

interface CardProps {
  readonly isBusy: boolean;
  readonly onUse: () => void;
}

/** One template: where its rules come from, and which they are. */
export function TemplateCard({
  template,
  isBusy,
  onUse,
}: CardProps & { readonly template: CallTemplate }) {
  const say = useWords(words);
  const name = useWords(terms);
  const read = useTranslated();
  const { label, source, content } = template;
  const tags = [
    content.mode && name(`mode.${content.mode}`),
    content.kind && name(`kind.${content.kind}`),
  ].filter((tag) => tag !== undefined);
  const fixes = useFixes(template);
  return (
    <li className={styles['template']}>
      <h3>{read(label)}</h3>
      <Tags items={tags} />
      <p className={styles['source']}>{read(source)}</p>
      <ul className={styles['fixes']} aria-label={say('fixes')}>
        {fixes.map((fix) => (
          <li key={fix}>
            <Icon name="check" size={16} />
            {fix}
          </li>
        ))}
      </ul>
      <div>
        <Button
          isBusy={isBusy}
          aria-label={say('use.named', { name: read(label) })}
          onClick={onUse}
        >
          {say('use')}
        </Button>
      </div>
    </li>
  );
}

export function BlankCard({ isBusy, onUse }: CardProps) {
  const say = useWords(words);
  return (
    <li className={styles['template']}>
      <h3>{say('blank')}</h3>
      <p className={styles['fixes']}>{say('blank.text')}</p>
      <div>
        <Button look="secondary" isBusy={isBusy} onClick={onUse}>
          {say('blank.use')}
        </Button>
      </div>
    </li>
  );
}

/** The rules that a template brings, each in a few words. */
function useFixes({ content }: CallTemplate): readonly string[] {
  const say = useWords(words);
  const name = useWords(terms);
  const { language } = useLanguage();
  const { partnership, sections = [], grid = [], instalments = [], envelope, steps = 1 } = content;
  const questions = sections.reduce((sum, { fields }) => sum + fields.length, 0);
  return [
    say('fix.partners', {
      partners: partnership?.minPartners ?? 1,
      colleges: partnership?.minColleges ?? 1,
    }),
    say('fix.steps', { steps }),
    sections.length > 0 && say('fix.form', { sections: sections.length, questions }),
    grid.length > 0 && say('fix.grid', { criteria: grid.length }),
    envelope && say('fix.envelope', { amount: formatMoney(envelope, language, true) }),
    content.allocation && name(`method.${content.allocation.method}`),
    instalments.length > 0 && say('fix.instalments', { count: instalments.length }),
  ].filter((fix) => typeof fix === 'string');
}
