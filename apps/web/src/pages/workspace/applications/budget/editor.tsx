import { useState } from 'react';

import { client } from '../../../../api/client';
import type { PartnerBudget } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { ErrorSummary } from '../../../../ui/form/form';
import { Notice } from '../../../../ui/notice';

import { Balance } from './balance';
import type { BudgetDraft } from './budget-draft';
import { BudgetTable } from './budget-table';
import styles from './budget.module.css';
import words from './budget.words.json';
import {
  keyOf,
  rowsOf,
  withKind,
  withoutRow,
  type EmptyRow,
  type GridRow,
  type Kind,
} from './grid';
import { PasteDialog } from './paste-dialog';
import { RowDialog } from './row-dialog';
import { SaveLine } from './save-line';
import { useBudgetDraft } from './use-budget-draft';
import type { BudgetSources } from './use-budget-sources';

interface EditorProps {
  readonly sources: BudgetSources;
  readonly budget: PartnerBudget;
  readonly canWrite: boolean;
}

/** The table of a budget, with what is done to it and what it comes to. */
export function Editor({ sources, budget, canWrite }: EditorProps) {
  const say = useWords(words);
  const { application, chart, plan } = sources;
  const { draft, view } = useBudgetDraft(application.id, budget);
  const [empty, setEmpty] = useState<readonly EmptyRow[]>([]);
  const [isShort, setShort] = useState(!canWrite);
  const [described, setDescribed] = useState<Described | null>(null);
  const all = rowsOf(view.lines, chart.accounts, empty);
  const rows = isShort ? all.filter(({ cells }) => cells.size > 0) : all;
  const years = plan.years.length === 0 ? [{ year: 1, from: null }] : plan.years;
  const faults = view.state.kind === 'refused' ? view.state.faults : [];
  const remember = (row: EmptyRow): void =>
    setEmpty((now) => [...now.filter((one) => keyOfRow(one) !== keyOfRow(row)), row]);
  return (
    <>
      {!canWrite && <p>{say('readOnly', { partner: budget.name })}</p>}
      <Balance lines={view.lines} accounts={chart.accounts} requested={budget.sums.requested} />
      <ErrorSummary
        refusals={0}
        faults={faults.map(({ detail }) => ({ sentence: detail, fieldId: null }))}
      />
      {view.state.kind === 'conflict' && <Conflict {...{ draft, sources, budget }} />}
      {view.state.kind === 'stopped' && (
        <Notice kind="error" title={say('stopped')} isNew>
          <p>{view.state.problem.detail}</p>
        </Notice>
      )}
      <div className={styles['tools']}>
        {canWrite && <Tools draft={draft} sources={sources} partnerId={budget.partnerId} />}
        <label className={styles['toggle']}>
          <input type="checkbox" checked={isShort} onChange={() => setShort(!isShort)} />
          {say('short')}
        </label>
      </div>
      <BudgetTable
        caption={say('caption', { partner: budget.name })}
        rows={rows}
        lines={view.lines}
        years={years}
        faults={faults}
        canWrite={canWrite}
        sources={sources}
        onLines={(lines, row) => {
          if (row) remember({ account: row.account.code, kind: row.kind });
          draft.change(lines);
        }}
        onUndo={() => draft.undo()}
        onDescribe={(row, isNew) => setDescribed({ row, isNew })}
      />
      {canWrite && <SaveLine state={view.state} onRetry={() => void draft.flush()} />}
      {described && (
        <RowDialog
          {...described}
          sources={sources}
          partnerId={budget.partnerId}
          onClose={() => setDescribed(null)}
          onRemove={() => draft.change(withoutRow(view.lines, described.row))}
          onKind={(kind: Kind) => {
            const { row, isNew } = described;
            remember({ account: row.account.code, kind });
            if (!isNew) draft.change(withKind(view.lines, row, kind));
          }}
        />
      )}
    </>
  );
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
