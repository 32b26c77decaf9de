import type { JobMessage, JobOrder } from './messages';

/** A started process, whatever started it. */
export type JobProcess = {
  readonly pid: () => number | undefined;
  readonly send: (order: JobOrder) => void;
  readonly onMessage: (listener: (message: JobMessage) => void) => void;
  readonly onExit: (listener: (code: number | null) => void) => void;
  readonly kill: () => void;
};

type Listeners = {
  readonly onMessage: (message: JobMessage) => void;
  readonly onExit: (code: number | null) => void;
};

/** A process that may be kept from one job to the next; its jobs find there what the one before has left in memory. */
export class JobSeat {
  #process: JobProcess | null = null;
  #working: Listeners | null = null;

  /** Starts the process where there is none, and gives it a job. */
  work(fork: () => JobProcess, order: JobOrder, listeners: Listeners): void {
    if (this.#working) throw new Error(`a seat does one job at a time: ${order.name}`);
    this.#working = listeners;
    const there = this.#process ?? this.#start(fork());
    there.send(order);
  }

  #start(started: JobProcess): JobProcess {
    this.#process = started;
    started.onMessage((message) => {
      if (this.#process === started) this.#working?.onMessage(message);
    });
    started.onExit((code) => {
      if (this.#process !== started) return;
      this.#process = null;
      this.#working?.onExit(code);
    });
    return started;
  }

  pid(): number | undefined {
    return this.#process?.pid();
  }

  /** The job is done; the process waits for the next. */
  rest(): void {
    this.#working = null;
  }

  /** Ends the process and all that it remembers; the next job starts another. */
  leave(): void {
    const there = this.#process;
    this.#process = null;
    this.#working = null;
    there?.kill();
  }
}
