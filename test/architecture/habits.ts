import type { Source } from './sources';

/** A habit of the house that the compiler cannot keep. */
export interface Habit {
  readonly name: string;
  /** Files that the habit is about. */
  readonly appliesTo: RegExp;
  /** The few files that are allowed to do it, because somebody must. */
  readonly except?: RegExp;
  readonly breach: RegExp;
}

const SERVER_CODE = /^(libs|apps\/(api|worker))\/.*(?<!spec)\.ts$/;

export const HABITS: readonly Habit[] = [
  {
    name: 'settings are read in one place',
    appliesTo: SERVER_CODE,
    except: /^libs\/platform\/config\//,
    breach: /process\.env\b/,
  },
  {
    name: 'the present is received, never fetched',
    appliesTo: SERVER_CODE,
    except: /^libs\/platform\/clock\//,
    breach: /new Date\(\)|Date\.now\(\)|Temporal\.Now\b/,
  },
  {
    name: 'a row is changed by compare-and-set, never by save()',
    appliesTo: SERVER_CODE,
    breach: /\b(tx|manager|repository)\.(save|upsert)\(/,
  },
  {
    name: 'domain code works in the transaction it is given',
    appliesTo: /^libs\/domain\//,
    breach: /\b(InjectRepository|InjectDataSource|DataSource|createQueryRunner)\b/,
  },
  {
    name: 'domain code says problems, not HTTP statuses',
    appliesTo: /^libs\/domain\//,
    breach: /\b\w*HttpException\b|\bHttpStatus\b|\b(NotFound|BadRequest|Forbidden)Exception\b/,
  },
  {
    name: 'rows keep their constraints in the database, not in cascades or lazy relations',
    appliesTo: /\.entity\.ts$/,
    breach: /\b(eager|lazy): true\b|cascade: true/,
  },
  {
    name: 'finished jobs are not trimmed by count or age, which deadlocks on Postgres',
    appliesTo: SERVER_CODE,
    breach: /removeOn(Complete|Fail):\s*\{/,
  },
  {
    name: 'tests are never skipped or run alone',
    appliesTo: /spec\.ts$/,
    except: /^test\/architecture\//,
    breach:
      /\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(|\bf(it|describe)\(|jest\.mock\(/,
  },
];

/** Which files break which habits, as `habit: file`. */
export function breachesIn(
  sources: readonly Source[],
  habits: readonly Habit[],
): readonly string[] {
  return habits.flatMap(({ name, appliesTo, except, breach }) =>
    sources
      .filter(({ path }) => appliesTo.test(path) && except?.test(path) !== true)
      .filter(({ text }) => breach.test(withoutComments(text)))
      .map(({ path }) => `${name}: ${path}`),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
