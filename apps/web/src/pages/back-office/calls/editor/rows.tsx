import { useState, type ReactNode } from 'react';

import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Icon, type IconName } from '../../../../ui/icon';

import styles from './editor.module.css';
import words from './editor.words.json';
import { idAt } from './steps';
import { useEditor } from './use-editor';

interface RowsProps {
  /** Where the list is. */
  readonly pointer: string;
  readonly title: string;
  readonly hint?: ReactNode;
  /** What one of them is called, for those who add one. */
  readonly what: string;
  /** Its name once it is written; its number until then. */
  readonly name?: (index: number) => string;
  readonly blank: (index: number) => unknown;
  /** Whether rows are folded, for those that are long. */
  readonly isFolded?: boolean;
  readonly children: (pointer: string, index: number) => ReactNode;
}

/** A list of things of one kind: written, added, taken away, put in order, by buttons alone. */
export function Rows({ pointer, title, hint, what, name, blank, isFolded, children }: RowsProps) {
  const say = useWords(words);
  const editor = useEditor();
  const [shape, setShape] = useState(0);
  const rows = (editor.read(pointer) ?? []) as readonly unknown[];
  const error = editor.errorAt(pointer);
  const become = (next: readonly unknown[]): void => {
    editor.set(pointer, next);
    setShape(shape + 1); // Boxes keep what was typed in them: those of another row are made anew.
  };
  const nameOf = (index: number): string =>
    name?.(index) || `${what} ${say('number', { number: index + 1 })}`;
  return (
    <fieldset className={styles['rows']}>
      <legend id={idAt(pointer)} tabIndex={-1}>
        {title}
      </legend>
      {hint && <p className={styles['hint']}>{hint}</p>}
      {error && <p className={styles['error']}>{error}</p>}
      <ol>
        {rows.map((_, index) => (
          <Row
            key={`${String(shape)}-${String(index)}`}
            name={nameOf(index)}
            isFolded={isFolded}
            tools={<RowTools name={nameOf(index)} rows={rows} index={index} onChange={become} />}
          >
            {children(`${pointer}/${String(index)}`, index)}
          </Row>
        ))}
      </ol>
      <Button
        look="secondary"
        isSmall
        icon="plus"
        onClick={() => become([...rows, blank(rows.length)])}
      >
        {say('add', { what })}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  readonly name: string;
  readonly isFolded: boolean | undefined;
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

function Row({ name, isFolded, tools, children }: RowProps) {
  if (!isFolded) {
    return (
      <li className={styles['row']}>
        <div className={styles['rowBody']}>{children}</div>
        {tools}
      </li>
    );
  }
  return (
    <li className={styles['row']}>
      <details className={styles['fold']}>
        <summary>{name}</summary>
        <div className={styles['rowBody']}>{children}</div>
      </details>
      {tools}
    </li>
  );
}

interface RowToolsProps {
  readonly name: string;
  readonly rows: readonly unknown[];
  readonly index: number;
  readonly onChange: (rows: readonly unknown[]) => void;
}

function RowTools({ name, rows, index, onChange }: RowToolsProps) {
  const say = useWords(words);
  const moved = (to: number): readonly unknown[] =>
    rows.toSpliced(index, 1).toSpliced(to, 0, rows[index]);
  return (
    <div className={styles['rowTools']}>
      {index > 0 && (
        <Tool icon="up" label={say('up', { name })} onPress={() => onChange(moved(index - 1))} />
      )}
      {index < rows.length - 1 && (
        <Tool
          icon="down"
          label={say('down', { name })}
          onPress={() => onChange(moved(index + 1))}
        />
      )}
      <Tool
        icon="cross"
        label={say('remove', { name })}
        onPress={() => onChange(rows.toSpliced(index, 1))}
      />
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
}

function Tool({ icon, label, onPress }: ToolProps) {
  return (
    <button type="button" className={styles['tool']} aria-label={label} onClick={onPress}>
      <Icon name={icon} size={16} />
    </button>
  );
}
