import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/contract';
import type { HomeScope } from '#shared/home/contract';
import { chooseCycle } from '../app/cycle';
import type { Wish } from '../app/wish';
import { HelpTip } from '../ui/help-tip';
import { Group, What } from './need-rows';
import css from './needs.module.css';

type All = NonNullable<Output<'home.needs'>>['drafts'];

/** How many objectives are still drafts, one small row per cycle; opened, it names them. */
export function Drafts({ scope, drafts }: { scope: HomeScope; drafts: All }) {
  return (
    <Group title="Drafts" total={0} tip={<HelpTip concept="draft" />}>
      {drafts.map((one) => (
        <InCycle key={one.cycleId} scope={scope} {...one} />
      ))}
    </Group>
  );
}

const whose: Record<HomeScope, string> = { me: 'of yours', teams: 'of your teams', people: 'of your people' };

function InCycle({ scope, cycleId, cycleName, items, total }: { scope: HomeScope } & All[number]) {
  const [open, setOpen] = useState(false);
  const more = total - items.length;
  const words = `${total} ${total === 1 ? 'draft' : 'drafts'} ${whose[scope]} in ${cycleName}`;
  return (
    <li className={css.drafts}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary data-stop>{words}</summary>
        {open && (
          <ul>
            {items.map(({ id, title, teamName }) => (
              <li key={id} className={css.row}>
                <IconPencil size={16} aria-hidden="true" className={css.icon} />
                <What to={`/objectives/${id}`} title={title} detail={teamName ?? 'Nobody’s yet'} />
              </li>
            ))}
            {more > 0 && (
              <li className={css.row}>
                <Link
                  href="/objectives"
                  state={{ drafts: true } satisfies Wish}
                  data-stop
                  onClick={() => chooseCycle(cycleId)}
                >
                  {`${more} more, among all drafts of ${cycleName}`}
                </Link>
              </li>
            )}
          </ul>
        )}
      </details>
    </li>
  );
}
