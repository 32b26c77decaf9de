import { create } from 'zustand';

export type Toast = {
  id: number;
  text: string;
  /** More to know, in a second line. */
  detail?: string | undefined;
  tone: 'plain' | 'error';
  action?: { label: string; run: () => void } | undefined;
  /** Of what it tells: it goes when that is taken back. */
  mark?: string | undefined;
  /** What it is about: a later one about the same takes its place. */
  about?: string | undefined;
};

const atMost = 3;

/** What is to be told now, oldest first. */
export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));
let count = 0;

/**
 * Tells what was done, at the foot of the window. `undo` adds the button that takes it back, and `mark` says what that
 * is. Returns its id.
 */
export function showToast(
  text: string,
  options: { undo?: () => void; mark?: string; detail?: string; tone?: Toast['tone']; about?: string } = {},
): number {
  count += 1;
  const id = count;
  const action = options.undo && { label: 'Undo', run: options.undo };
  const { detail, tone = 'plain', mark, about } = options;
  const toast: Toast = { id, text, detail, tone, action, mark, about };
  useToasts.setState(({ toasts }) => {
    const others = about === undefined ? toasts : toasts.filter((one) => one.about !== about);
    return { toasts: [...others, toast].slice(-atMost) };
  });
  return id;
}

/** Takes a toast away before its time; all of them without an id. */
export function hideToast(id?: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: id === undefined ? [] : toasts.filter((toast) => toast.id !== id) }));
}

/** Takes away what tells of an action that was taken back. */
export const hideToastsOf = (mark: string): void =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.mark !== mark) }));
