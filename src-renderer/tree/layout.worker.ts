import { type LayoutInput, layoutMap } from '#shared/tree/layout';

/** Lays large maps out beside the window, so that not a frame is lost meanwhile. */
self.onmessage = ({ data }: MessageEvent<LayoutInput>) => {
  self.postMessage(layoutMap(data));
};
