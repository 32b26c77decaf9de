import type { z } from 'zod';
import { type Explanation, explainContract, type Subject } from '#shared/explain/contract';
import { explainHealth, type Told } from '#shared/explain/domain';
import { Kpi } from '#shared/kpis/contract';
import { handlers } from '../ipc/handlers';
import { kpiView } from '../kpis/store';
import type { Read } from '../store/handles';
import { readingsBehind } from './behind';
import { cycleFigure } from './cycle';
import { keyResultFigure } from './key-result';
import { objectiveFigure } from './objective';

export const explainHandlers = handlers(explainContract, {
  'explain.number': (read, subject) => explain(read, subject),
});

export type Answer = z.input<typeof Explanation>;
type Whole = Told & Pick<Answer, 'title' | 'checkIns' | 'objectiveId'>;

function explain(read: Read, subject: Subject): Answer {
  const told = tell(read, subject);
  return { subject, ...told, inputs: [...told.inputs] };
}

function tell(read: Read, subject: Subject): Whole {
  switch (subject.of) {
    case 'objective':
      return objectiveFigure(read, subject.id, subject.part);
    case 'key-result':
      return keyResultFigure(read, subject.id, subject.part);
    case 'cycle':
      return cycleFigure(read, subject);
    case 'kpi':
      return kpiHealth(read, subject.id);
  }
}

const PARTS = 'SELECT id FROM kpis WHERE parent_id = +? AND deleted = 0 ORDER BY ord, name, id LIMIT 200';

function kpiHealth(read: Read, id: string): Whole {
  const kpi = kpiView(read, id);
  const parts =
    kpi.rollUp === 'none'
      ? []
      : read.sql.all<{ id: string }>(PARTS, id).map((part) => {
          const { name, weight, figures } = kpiView(read, part.id);
          return { id: part.id, name, weight, latest: figures.latest?.value ?? null, health: figures.health };
        });
  return {
    ...explainHealth(Kpi.parse(kpi), parts),
    title: kpi.name,
    checkIns: readingsBehind(read, id, kpi.currency ?? kpi.unit),
    objectiveId: null,
  };
}
