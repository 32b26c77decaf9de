import { describe, expect, it } from 'vitest';
import type { Layout, LayoutInput } from '#shared/tree/layout';
import { type LayoutWorker, layoutAsker } from '../../../src-renderer/tree/ask-layout';

const input = (size: number): LayoutInput => ({
  parentPlace: new Int32Array(size),
  single: new Uint8Array(size),
  lead: new Uint8Array(size),
});

/** A worker that answers when it is told to, and says how large the questions were that it was asked. */
function slowWorker() {
  const asked: number[] = [];
  const state = { started: 0, ended: 0 };
  const worker: LayoutWorker = {
    onmessage: null,
    onerror: null,
    postMessage: ({ parentPlace }: LayoutInput) => void asked.push(parentPlace.length),
    terminate: () => {
      state.ended += 1;
    },
  };
  const answer = () => {
    const layout = { width: asked.at(-1) } as Layout;
    worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data: layout }));
  };
  const fail = () => worker.onerror?.call(worker as Worker, new ErrorEvent('error'));
  const start = () => {
    state.started += 1;
    return worker;
  };
  return { asked, answer, fail, start, state };
}

describe('asking for layouts', () => {
  it('has one question with the worker, and of those that come meanwhile asks the last one', () => {
    const { asked, answer, start, state } = slowWorker();
    const { ask } = layoutAsker(start);
    const heard: number[] = [];
    for (const size of [1, 2, 3]) ask(input(size), ({ width }) => heard.push(width));
    expect(asked).toEqual([1]);
    answer();
    expect(asked).toEqual([1, 3]);
    answer();
    expect(heard).toEqual([1, 3]);
    expect(state.started).toBe(1);
  });

  it('tells nobody what is not wanted any more, nor asks it', () => {
    const { asked, answer, start } = slowWorker();
    const { ask } = layoutAsker(start);
    const heard: number[] = [];
    const hear = ({ width }: Layout) => heard.push(width);
    const drop = [ask(input(1), hear), ask(input(2), hear)];
    for (const one of drop) one();
    answer();
    expect([asked, heard]).toEqual([[1], []]);
    ask(input(4), hear);
    answer();
    expect([asked, heard]).toEqual([[1, 4], [4]]);
  });

  it('goes on with another worker where one fails', () => {
    const { asked, answer, fail, start, state } = slowWorker();
    const { ask } = layoutAsker(start);
    const heard: number[] = [];
    for (const size of [1, 2]) ask(input(size), ({ width }) => heard.push(width));
    fail();
    answer();
    expect([asked, heard, state]).toEqual([[1, 2], [2], { started: 2, ended: 1 }]);
  });

  it('ends its worker, and starts another for what is asked after that', () => {
    const { asked, answer, start, state } = slowWorker();
    const { ask, stop } = layoutAsker(start);
    const heard: number[] = [];
    ask(input(1), ({ width }) => heard.push(width));
    stop();
    ask(input(2), ({ width }) => heard.push(width));
    answer();
    expect([asked, heard, state]).toEqual([[1, 2], [2], { started: 2, ended: 1 }]);
  });
});
