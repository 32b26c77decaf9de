import { type Layout, type LayoutInput, layoutMap } from '#shared/tree/layout';

/** A layout with the number of its request. */
export type LayoutAnswer = { readonly request: number; readonly layout: Layout };

/** Lays large maps out beside the window, so that not a frame is lost meanwhile. */
self.onmessage = ({ data }: MessageEvent<{ request: number; input: LayoutInput }>) => {
  const answer: LayoutAnswer = { request: data.request, layout: layoutMap(data.input) };
  self.postMessage(answer);
};
