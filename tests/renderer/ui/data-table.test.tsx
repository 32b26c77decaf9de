import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { DataTable } from '#renderer/ui/data-table';
import { renderUi } from '#tests/support/render';

const rows = Array.from({ length: 10_000 }, (_, index) => ({ id: `r${index}`, name: `Row ${index}` }));
const columns = [{ id: 'name', title: 'Name', width: '1fr', render: (row: { name: string }) => row.name }];

describe('a table', () => {
  it('draws only what is on screen, and tells how long it is', () => {
    renderUi(<DataTable label="Rows" columns={columns} rows={rows} rowKey={(row) => row.id} />);
    expect(screen.getByRole('grid', { name: 'Rows' }).getAttribute('aria-rowcount')).toBe('10001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.queryByText('Row 0')).not.toBeNull();
  });

  it('leaves out what can wait where it is narrow', () => {
    // the window of these tests is 1000 wide
    const more = (from: number) => ({
      id: `from ${from}`,
      title: `From ${from}`,
      width: '1fr',
      from,
      render: () => '',
    });
    const all = [...columns, more(1000), more(1001)];
    renderUi(<DataTable label="Rows" columns={all} rows={rows} rowKey={(row) => row.id} />);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Name', 'From 1000']);
  });

  it('brings a row that is opened from elsewhere into view, with the focus to go on from it', async () => {
    const table = (selected: string | null) => (
      <DataTable label="Rows" columns={columns} rows={rows} rowKey={(row) => row.id} selected={selected} />
    );
    const { again, user } = renderUi(table(null));
    again(table('r3'));
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Row 3');
  });

  it('is walked by the arrows and opened by Enter', async () => {
    const open = vi.fn();
    const { user } = renderUi(
      <DataTable label="Rows" columns={columns} rows={rows} rowKey={(row) => row.id} onOpen={open} />,
    );
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Row 0');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Row 1'));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Row 2'));
    await user.keyboard('{Enter}');
    expect(open.mock.calls).toEqual([[rows[2]]]);
  });
});
