import type { PersonId } from '#shared/kernel/ids';
import { type Holding, PersonRole } from '#shared/people/contract';
import { PersonPicker, type PickerOption } from '../ui/picker';
import { VirtualList } from '../ui/virtual-list';
import css from './hand-over.module.css';
import { holdingWords, roleWords } from './words';

type Props = {
  lines: readonly Holding[];
  options: readonly PickerOption<PersonId>[];
  onPick: (line: Holding, to: PersonId | null) => void;
};

const rowHeight = 52;
const mostShown = 7;

/** What is handed over, a row each: what it is, where it belongs, who takes it. */
export function HandOverLines({ lines, options, onPick }: Props) {
  return (
    <div className={css.lines} style={{ height: rowHeight * Math.min(mostShown, lines.length) + 2 }}>
      <VirtualList
        count={lines.length}
        rowHeight={rowHeight}
        rowKey={(index) => `${lines[index]?.kind}/${lines[index]?.id}`}
        label="What is handed over"
        render={(index) => {
          const line = lines[index];
          return line ? <Line line={line} options={options} onPick={onPick} /> : null;
        }}
      />
    </div>
  );
}

function Line({ line, options, onPick }: { line: Holding } & Omit<Props, 'lines'>) {
  const { kind, context } = line;
  const title = kind === 'role' ? roleTitle(line.title) : line.title;
  return (
    <div className={css.line}>
      <span className={css.kind}>{holdingWords[kind]}</span>
      <span className={css.what}>
        <span className="one-line" dir="auto" title={title}>
          {title}
        </span>
        <span className={`one-line ${css.context}`} dir="auto">
          {context}
        </span>
      </span>
      <PersonPicker
        label={`Who takes ${title}`}
        bare
        value={line.to}
        options={options}
        none="Nobody for now"
        onPick={(to) => onPick(line, to)}
      />
    </div>
  );
}

function roleTitle(role: string): string {
  const known = PersonRole.safeParse(role);
  return known.success ? roleWords[known.data].title : role;
}
