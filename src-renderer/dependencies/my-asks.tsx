import type { ReactNode } from 'react';
import type { Output } from '#shared/contract';
import css from './dependencies.module.css';
import { DependencyRow } from './dependency-row';

type Props = { asks: Output<'dependencies.mine'>; more?: ReactNode };

/** On Home: what other teams ask of mine, to be answered on the spot, and what mine were declined. */
export function MyAsks({ asks: { waiting, declined }, more }: Props) {
  return (
    <section className={css.asks} aria-label="Between teams">
      {waiting.total > 0 && (
        <>
          <h3 className={css.side}>
            Other teams ask yours <span className={css.count}>{waiting.total}</span>
          </h3>
          <ul className={css.list}>
            {waiting.items.map((one) => (
              <DependencyRow key={one.id} one={one} side="is-asked" />
            ))}
          </ul>
        </>
      )}
      {declined.total > 0 && (
        <>
          <h3 className={css.side}>
            Declined to your teams <span className={css.count}>{declined.total}</span>
          </h3>
          <ul className={css.list}>
            {declined.items.map((one) => (
              <DependencyRow key={one.id} one={one} side="needs" />
            ))}
          </ul>
        </>
      )}
      {more && <ul className={css.list}>{more}</ul>}
    </section>
  );
}
