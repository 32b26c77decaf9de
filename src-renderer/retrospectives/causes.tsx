import { IconCheck } from '@tabler/icons-react';
import type { RetrospectiveTopic } from '#shared/retrospectives/contract';
import { RootCause, rootCauseTitles } from '#shared/retrospectives/domain';
import { act } from '../app/act';
import { Select } from '../ui/controls';
import type { MenuItem } from '../ui/menu';

const tag = (topic: RetrospectiveTopic, cause: RootCause | null): void =>
  void act('retrospectives.update-topic', { id: topic.id, cause });

/** The root causes, to tag a topic with, as entries of a menu. */
export const causeItems = (topic: RetrospectiveTopic): MenuItem[] =>
  RootCause.options.map((cause) => ({
    label: rootCauseTitles[cause],
    icon: topic.cause === cause ? <IconCheck size={14} aria-hidden="true" /> : <span style={{ width: 14 }} />,
    changes: true,
    run: () => tag(topic, topic.cause === cause ? null : cause),
  }));

/** The root cause of a topic, as a field. Causes are counted over all cycles in the library of learnings. */
export function CauseField({ topic }: { topic: RetrospectiveTopic }) {
  return (
    <Select
      label="Root cause"
      value={topic.cause ?? 'none'}
      options={[
        { value: 'none', label: 'Not tagged' },
        ...RootCause.options.map((value) => ({ value, label: rootCauseTitles[value] })),
      ]}
      onChange={(cause) => tag(topic, cause === 'none' ? null : cause)}
    />
  );
}
