import { api } from '../../../api/client';
import type { OrganisationLikeness } from '../../../api/contract';
import { formatPercent } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/page';
import { Tags } from '../../../ui/status';
import { Opener } from '../opener';

import styles from './duplicates.module.css';
import words from './duplicates.words.json';
import { MergeList } from './merge-list';
import { ProposeMerge } from './propose-merge';

interface DuplicatesProps {
  readonly organisation: { readonly id: string; readonly name: string };
}

/** Registrations that may be of the same organisation, and what became of merging them. */
export function Duplicates({ organisation }: DuplicatesProps) {
  const say = useWords(words);
  const params = { path: { organisationId: organisation.id } };
  const likenesses = api.useQuery('get', '/api/v1/organisations/{organisationId}/likenesses', {
    params,
  });
  const merges = api.useQuery('get', '/api/v1/organisations/{organisationId}/merges', { params });
  return (
    <>
      <Loaded query={merges}>
        {({ merges: found }) =>
          found.length > 0 && (
            <Section title={say('merges')}>
              <MergeList merges={found} />
            </Section>
          )
        }
      </Loaded>
      <Section title={say('alike')}>
        <p>{say('alike.text')}</p>
        <Loaded query={likenesses}>
          {({ likenesses: found }) =>
            found.length === 0 ? (
              <EmptyState title={say('none')} level={2}>
                <p>{say('none.text')}</p>
              </EmptyState>
            ) : (
              <ul className={styles['list']}>
                {found.map((other) => (
                  <Alike key={other.id} organisation={organisation} other={other} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </>
  );
}

interface AlikeProps extends DuplicatesProps {
  readonly other: OrganisationLikeness;
}

function Alike({ organisation, other }: AlikeProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const tags = [
    say('likeness', { share: formatPercent(String(Math.round(other.likeness * 100)), language) }),
    ...(other.isSameCommune ? [say('same-commune')] : []),
  ];
  return (
    <li>
      <div>
        <h3>{other.name}</h3>
        <p className={styles['quiet']}>
          {[
            other.siren === null ? null : `SIREN ${other.siren}`,
            other.rna === null ? null : `RNA ${other.rna}`,
          ]
            .filter((number) => number !== null)
            .join(' · ')}
        </p>
        <Tags items={tags} />
      </div>
      <Opener label={say('compare')} title={say('compare.title')} about={other.name} isWide>
        {(close) => <ProposeMerge organisation={organisation} other={other} onDone={close} />}
      </Opener>
    </li>
  );
}
