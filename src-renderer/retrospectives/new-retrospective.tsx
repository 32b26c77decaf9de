import { useState } from 'react';
import { useLocation } from 'wouter';
import type { IsoDate } from '#shared/kernel/dates';
import type { CycleId, TeamId } from '#shared/kernel/ids';
import { BoardId, boards, FormatId, formats } from '#shared/retrospectives/agenda';
import { act } from '../app/act';
import { useCycle } from '../app/cycle';
import { useTeamOptions } from '../people/options';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { DateField } from '../ui/date-field';
import { useRestingText } from '../ui/looking';
import { Modal } from '../ui/modal';
import { Picker, TeamPicker } from '../ui/picker';
import css from './retrospectives.module.css';

/** Everything that a session needs, on one page, filled in as it usually is. */
export function NewRetrospective({ onClose }: { onClose: () => void }) {
  const { cycles, cycle, today } = useCycle();
  const teams = useTeamOptions();
  const [, go] = useLocation();
  const resting = useRestingText();
  const [teamChosen, setTeam] = useState<TeamId | null>(null);
  const [cycleChosen, setCycle] = useState<CycleId | null>(null);
  const [format, setFormat] = useState<FormatId>('review-90');
  const [boardChosen, setBoard] = useState<BoardId | null>(null);
  const [own, setOwn] = useState('');
  const [dayChosen, setDay] = useState<IsoDate | null>(null);
  const teamId = teamChosen ?? (teams.length === 1 ? (teams[0]?.id ?? null) : null);
  const cycleId = cycleChosen ?? cycle?.id ?? null;
  const heldOn = dayChosen ?? today;
  const usual = formats[format].board;
  const board = usual === null ? null : (boardChosen ?? usual);
  const columns = columnsOf(board, own);
  const isReady = teamId !== null && cycleId !== null && heldOn !== null && (board === null || columns.length > 0);
  const start = async () => {
    if (teamId === null || cycleId === null || heldOn === null) return;
    const session = { teamId, cycleId, title: '', format, heldOn, votesPerPerson: 3, columns };
    const made = await act('retrospectives.create', session, 'The session is ready');
    if (made) go(`/retrospectives/${made.id}`);
  };
  return (
    <Modal title="New retrospective" opened onClose={onClose} width={760}>
      <div className={css.wizard}>
        <div className={css.three}>
          <TeamPicker label="Team" value={teamId} options={teams} onPick={setTeam} placeholder="Whose?" />
          <Picker<CycleId>
            label="Looks back on"
            value={cycleId}
            options={cycles.map(({ id, name }) => ({ id, label: name }))}
            onPick={setCycle}
          />
          <DateField label="Held on" value={heldOn} onSave={setDay} />
        </div>
        <fieldset className={css.formats} disabled={resting.readOnly}>
          <legend>Format</legend>
          {FormatId.options.map((id) => (
            <label key={id} className={css.format} data-on={id === format || undefined}>
              <input
                type="radio"
                name="format"
                className="visually-hidden"
                checked={id === format}
                onChange={() => setFormat(id)}
              />
              <span className={css.formatTitle}>{formats[id].title}</span>
              <span className={css.minutes}>{formats[id].minutes} min</span>
              <span className={css.purpose}>{formats[id].purpose}</span>
            </label>
          ))}
        </fieldset>
        {board !== null && (
          <div className={css.board}>
            <Select
              label="Board"
              value={board}
              options={BoardId.options.map((value) => ({ value, label: boards[value].title }))}
              onChange={setBoard}
            />
            {board === 'own' && (
              <label className={css.own}>
                <span className={css.label}>Columns, separated by commas</span>
                <input
                  value={own}
                  {...resting}
                  maxLength={400}
                  placeholder="Proud of, Sorry for, Next"
                  onChange={(event) => setOwn(event.currentTarget.value)}
                />
              </label>
            )}
          </div>
        )}
        <div className={css.wizardFoot}>
          <Button onClick={onClose}>Cancel</Button>
          <Button changes look="main" disabled={!isReady} onClick={() => void start()}>
            Open the session
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** The columns of a board; own ones from their names, at most eight. */
function columnsOf(board: BoardId | null, own: string): { title: string; prompt: string }[] {
  if (board === null) return [];
  if (board !== 'own') return [...boards[board].columns];
  const names = own.split(',').map((name) => name.trim().slice(0, 200));
  return [...new Set(names)]
    .filter((name) => name !== '')
    .slice(0, 8)
    .map((title) => ({ title, prompt: '' }));
}
