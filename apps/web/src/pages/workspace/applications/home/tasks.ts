import type {
  Application,
  ApplicationDocument,
  FinancingPlan,
  PreCheck,
  ProjectPlan,
  SectionProgress,
} from '../../../../api/contract';
import type { Translated } from '../../../../i18n/language';

/** Where a task stands, as what is written tells: never as what was clicked. */
export type TaskState = 'to-start' | 'in-progress' | 'to-correct' | 'done';

export type TaskPlace =
  | { readonly kind: 'section'; readonly code: string }
  | { readonly kind: 'budget'; readonly partnerId: string }
  | { readonly kind: 'plan' | 'financing' | 'documents' | 'signatures' };

export interface Task {
  readonly key: string;
  readonly place: TaskPlace;
  /** As our data names it; null when the page does. */
  readonly label: Translated | string | null;
  readonly state: TaskState;
  /** How many things are still wanted. */
  readonly missing: number;
}

export interface TaskGroup {
  readonly key: 'story' | 'money' | 'commitments';
  readonly tasks: readonly Task[];
}

/** All that tasks are told from. */
export interface Standing {
  readonly application: Application;
  readonly progress: readonly SectionProgress[];
  readonly preCheck: PreCheck;
  readonly plan: ProjectPlan;
  readonly financing: FinancingPlan;
  readonly documents: readonly ApplicationDocument[];
}

/** What a consortium has to do to submit, in the order in which it is best done. */
export function tasksOf(standing: Standing): readonly TaskGroup[] {
  const { application, documents } = standing;
  const story = application.sections.map((section) => sectionTask(section, standing));
  const budgets = application.partners
    .filter(({ role }) => role === 'lead' || role === 'funded-partner')
    .map((partner) => budgetTask(partner, standing));
  const papers = documents.length === 0 ? [] : [documentsTask(standing)];
  return [
    { key: 'story', tasks: story },
    { key: 'money', tasks: [planTask(standing), ...budgets, financingTask(standing)] },
    { key: 'commitments', tasks: [...papers, signaturesTask(standing)] },
  ];
}

/** The one to take up first: what must be mended, what was begun, what was not. */
export function nextOf(groups: readonly TaskGroup[]): Task | null {
  const all = groups.flatMap(({ tasks }) => tasks);
  const order: readonly TaskState[] = ['to-correct', 'in-progress', 'to-start'];
  for (const state of order) {
    const found = all.find((task) => task.state === state);
    if (found) return found;
  }
  return null;
}

function sectionTask(
  { code, label }: Application['sections'][number],
  { progress }: Standing,
): Task {
  const known = progress.find(({ section }) => section === code);
  return {
    key: `section-${code}`,
    place: { kind: 'section', code },
    label,
    state: known?.state ?? 'to-start',
    missing: (known?.missing ?? 0) + (known?.toCorrect ?? 0),
  };
}

function budgetTask(
  { partnerId, organisation, lines }: Application['partners'][number],
  { preCheck }: Standing,
): Task {
  const missing = errorsAt(preCheck, `/budgets/${partnerId}`);
  return {
    key: `budget-${partnerId}`,
    place: { kind: 'budget', partnerId },
    label: organisation.name,
    state: stateOf(lines.length > 0, missing),
    missing,
  };
}

function planTask({ plan }: Standing): Task {
  const { startsOn, durationMonths } = plan;
  const missing = [startsOn, durationMonths].filter((one) => one === null).length;
  const state = missing === 0 ? 'done' : missing === 1 ? 'in-progress' : 'to-start';
  return { key: 'plan', place: { kind: 'plan' }, label: null, state, missing };
}

function financingTask({ financing, preCheck }: Standing): Task {
  const missing = errorsIn(preCheck, 'financing-plan');
  const isBegun = financing.sources.length > 0;
  return {
    key: 'financing',
    place: { kind: 'financing' },
    label: null,
    state: stateOf(isBegun, missing),
    missing,
  };
}

function documentsTask({ documents }: Standing): Task {
  const isWanted = ({ isMandatory, state }: ApplicationDocument): boolean =>
    isMandatory && state === 'missing';
  const wrong = documents.filter(({ state }) => state === 'expired' || state === 'refused');
  const missing = documents.filter(isWanted).length;
  const isBegun = documents.some(({ state }) => state !== 'missing');
  const state =
    wrong.length > 0 ? 'to-correct' : missing === 0 ? 'done' : isBegun ? 'in-progress' : 'to-start';
  const place = { kind: 'documents' } as const;
  return { key: 'documents', place, label: null, state, missing: missing + wrong.length };
}

function signaturesTask({ preCheck }: Standing): Task {
  const missing = errorsIn(preCheck, 'signatures') + errorsIn(preCheck, 'partnership');
  return {
    key: 'signatures',
    place: { kind: 'signatures' },
    label: null,
    state: missing === 0 ? 'done' : 'in-progress',
    missing,
  };
}

function stateOf(isBegun: boolean, errors: number): TaskState {
  if (!isBegun) return 'to-start';
  return errors > 0 ? 'to-correct' : 'done';
}

function errorsIn({ parts }: PreCheck, part: string): number {
  return parts.find((one) => one.part === part)?.errors ?? 0;
}

function errorsAt({ parts }: PreCheck, place: string): number {
  return parts
    .flatMap(({ findings }) => findings)
    .filter(({ severity, pointer }) => severity === 'error' && pointer?.startsWith(place)).length;
}
