import { lazy, Suspense } from 'react';
import { type Concept, concepts } from './concepts';
import { HelpMark } from './help-mark';
import { useOnDemand } from './on-demand';

const load = () => import('./help-tip-open').then((m) => ({ default: m.OpenedHelpTip }));
const OpenedHelpTip = lazy(load);

/**
 * A small mark that explains a term of the method in two sentences, where it first stands on a screen. Until it is
 * pressed it is a button and no more.
 */
export function HelpTip({ concept }: { concept: Concept }) {
  const { wanted, button } = useOnDemand(load);
  const { term } = concepts[concept];
  const closed = <HelpMark term={term} aria-haspopup="dialog" {...button} />;
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <OpenedHelpTip concept={concept} />
    </Suspense>
  );
}
