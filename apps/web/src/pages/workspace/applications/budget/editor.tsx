import { useEffect, useState } from 'react';

import { client } from '../../../../api/client';
import type { PartnerBudget } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { ErrorSummary } from '../../../../ui/form/form';
import { Notice } from '../../../../ui/notice';

import { Balance } from './balance';
import type { BudgetDraft, BudgetSaveState, BudgetView } from './budget-draft';
import { BudgetTable } from './budget-table';
import styles from './budget.module.css';
import words from './budget.words.json';
import { cellAt, keyOf, rowsOf, withKind, withoutRow, type EmptyRow, type GridRow } from './grid';
import { PasteDialog } from './paste-dialog';
import { RowDialog } from './row-dialog';
import { SaveLine } from './save-line';
import { useBudgetDraft } from './use-budget-draft';
import type { BudgetSources } from './use-budget-sources';

interface EditorProps {
  readonly sources: BudgetSources;
  readonly budget: PartnerBudget;
  readonly canWrite: boolean;
  /** The pointer that a link leads to: `/budgets/{id}/lines/3`. */
  readonly at?: string;
}

/** The table of a budget, with what is done to it and what it comes to. */
export function Editor({ sources, budget, canWrite, at }: EditorProps) {
  const say = useWords(words);
  const { application, chart } = sources;
  const { draft, view } = useBudgetDraft(application.id, budget);
  const [isShort, setShort] = useState(!canWrite);
  const { state, lines } = view;
  useEffect(() => {
    const cell = cellAt(at);
    if (cell !== null) document.getElementById(cell)?.focus();
  }, [at]);
  return (
    <>
      {!canWrite && <p>{say('readOnly', { partner: budget.name })}</p>}
      <Balance lines={lines} accounts={chart.accounts} requested={budget.sums.requested} />
      <Obstacles state={state} {...{ draft, sources, budget }} />
      <div className={styles['tools']}>
        {canWrite && <Tools draft={draft} sources={sources} partnerId={budget.partnerId} />}
        <label className={styles['toggle']}>
          <input type="checkbox" checked={isShort} onChange={() => setShort(!isShort)} />
          {say('short')}
        </label>
      </div>
      <Rows {...{ draft, view, isShort, sources, budget, canWrite }} />
      {canWrite && <SaveLine state={state} onRetry={() => void draft.flush()} />}
    </>
  );
}

interface RowsProps extends EditorProps {
  readonly draft: BudgetDraft;
  readonly view: BudgetView;
  /** Only accounts that are in use. */
  readonly isShort: boolean;
}

function Rows({ draft, view, isShort, sources, budget, canWrite }: RowsProps) {
  const say = useWords(words);
  const { chart, plan } = sources;
  const { rows: all, remember } = useRows(view, chart.accounts);
  const [described, setDescribed] = useState<Described | null>(null);
  return (
    <>
      <BudgetTable
        caption={say('caption', { partner: budget.name })}
        rows={isShort ? all.filter(({ cells }) => cells.size > 0) : all}
        lines={view.lines}
        years={plan.years.length === 0 ? [{ year: 1, from: null }] : plan.years}
        faults={view.state.kind === 'refused' ? view.state.faults : []}
        canWrite={canWrite}
        sources={sources}
        onLines={(lines, row) => {
          if (row) remember({ account: row.account.code, kind: row.kind });
          draft.change(lines);
        }}
        onUndo={() => draft.undo()}
        onDescribe={(row, isNew) => setDescribed({ row, isNew })}
      />
      {described && (
        <RowDialog
          {...described}
          sources={sources}
          partnerId={budget.partnerId}
          onClose={() => setDescribed(null)}
          onRemove={() => draft.change(withoutRow(view.lines, described.row))}
          onKind={(kind) => {
            remember({ account: described.row.account.code, kind });
            if (!described.isNew) draft.change(withKind(view.lines, described.row, kind));
          }}
        />
      )}
    </>
  );
}

/** The rows of the table: those that lines make, and those that were prepared. */
function useRows({ lines }: BudgetView, accounts: BudgetSources['chart']['accounts']) {
  const [empty, setEmpty] = useState<readonly EmptyRow[]>([]);
  const remember = (row: EmptyRow): void =>
    setEmpty((now) => [...now.filter((one) => keyOfRow(one) !== keyOfRow(row)), row]);
  return { rows: rowsOf(lines, accounts, empty), remember };
}

interface ObstaclesProps extends Omit<EditorProps, 'canWrite'> {
  readonly draft: BudgetDraft;
  readonly state: BudgetSaveState;
}

/** What keeps the budget from being saved. */
function Obstacles({ state, ...rest }: ObstaclesProps) {
  const say = useWords(words);
  if (state.kind === 'conflict') return <Conflict {...rest} />;
  if (state.kind === 'stopped')
    return (
      <Notice kind="error" title={say('stopped')} isNew>
        <p>{state.problem.detail}</p>
      </Notice>
    );
  if (state.kind !== 'refused') return null;
  const faults = state.faults.map(({ detail, pointer }) => ({
    sentence: detail,
    fieldId: cellAt(pointer),
  }));
  return <ErrorSummary refusals={0} faults={faults} />;
}

interface Described {
  readonly row: GridRow;
  readonly isNew: boolean;
}

function keyOfRow({ account, kind }: EmptyRow): string {
  return keyOf(account, kind);
}

interface ToolsProps {
  readonly draft: BudgetDraft;
  readonly sources: BudgetSources;
  readonly partnerId: string;
}

function Tools({ draft, sources, partnerId }: ToolsProps) {
  const say = useWords(words);
  const { canUndo, canRedo } = draft.read();
  return (
    <>
      <Button look="secondary" isSmall disabled={!canUndo} onClick={() => draft.undo()}>
        {say('undo')}
      </Button>
      <Button look="secondary" isSmall disabled={!canRedo} onClick={() => draft.redo()}>
        {say('redo')}
      </Button>
      <PasteDialog draft={draft} applicationId={sources.application.id} partnerId={partnerId} />
    </>
  );
}

/** Somebody of the same organisation saved the budget meanwhile. */
function Conflict({ draft, sources, budget }: Omit<EditorProps, 'canWrite'> & ToolsDraft) {
  const say = useWords(words);
  const path = { applicationId: sources.application.id, partnerId: budget.partnerId };
  const settle = async (isMineKept: boolean): Promise<void> => {
    const { data } = await client.GET('/api/v1/applications/{applicationId}/budgets/{partnerId}', {
      params: { path },
    });
    if (data) draft.settle(data, isMineKept);
  };
  return (
    <Notice kind="warning" title={say('conflict')} isNew>
      <p>{say('conflict.text')}</p>
      <div className={styles['tools']}>
        <Button isSmall onClick={() => void settle(false)}>
          {say('conflict.theirs')}
        </Button>
        <Button isSmall look="secondary" onClick={() => void settle(true)}>
          {say('conflict.mine')}
        </Button>
      </div>
    </Notice>
  );
}

interface ToolsDraft {
  readonly draft: BudgetDraft;
}
