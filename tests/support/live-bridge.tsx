import { QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { readAhead } from '#main/ipc/answers';
import { respond } from '#main/ipc/respond';
import { followChanges, newQueryClient } from '#renderer/ipc/client';
import type { Push, PushName } from '#shared/kernel/pushes';
import { openTestDocument, type TestDocument } from './document';
import { renderUi } from './render';

// As in the app, where nobody is quick enough to meet a feature that has yet to be read; here each is also translated first.
await readAhead();

/** The document in memory has no files for the frame of the window to tell about. */
const NO_FILES = { ok: true, value: { open: null, notices: [] } };

/** Puts a real document in memory behind the page: every call is answered as the app would, every commit is pushed. */
export function openBehindThePage(today = '2026-02-15'): TestDocument {
  const document = openTestDocument({ today });
  const listeners = new Map<string, Set<(value: never) => void>>();
  const push = <P extends PushName>(name: P, value: Push<P>) => {
    for (const listener of listeners.get(name) ?? []) listener(value as never);
  };
  document.ledger.onCommit(({ topics, ids }) => push('changed', { topics: [...topics], ids: [...ids] }));
  Object.defineProperty(window, 'okra', {
    configurable: true,
    value: {
      call: async (name: string, input: unknown) =>
        JSON.stringify(name === 'documents.state' ? NO_FILES : await respond(document.app, name, input)),
      on: (name: string, listener: (value: never) => void) => {
        const known = listeners.get(name) ?? new Set();
        listeners.set(name, known.add(listener));
        return () => void known.delete(listener);
      },
      fileHandle: async (file: File) => `handle:${file.name}`,
    },
  });
  return document;
}

/** Renders a view at an address, with the query cache that follows the document's changes. */
export function renderView(view: ReactNode, at: string) {
  const client = newQueryClient();
  followChanges(client);
  const { hook, history } = memoryLocation({ path: at, record: true });
  const rendered = renderUi(
    <QueryClientProvider client={client}>
      <Router hook={hook}>
        <main>{view}</main>
      </Router>
    </QueryClientProvider>,
  );
  return { ...rendered, history: history ?? [] };
}

/** No fault that axe finds in what is rendered (colours aside: jsdom paints none). */
export async function expectAccessible(root: Element = window.document.body): Promise<void> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

export { screen };
