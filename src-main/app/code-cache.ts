import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

/** Where the compiled code of a script lies, and its own hash: V8 runs whatever it is given. */
type Place = readonly [at: number, size: number, hash: string];
/** What stands before the compiled code: which runtime made it, and the place of each script's, by the script's content. */
type Head = { readonly runtime: string; readonly scripts: Readonly<Record<string, Place>> };
type Compile = (this: NodeModule, content: string, filename: string) => unknown;

export type CodeCache = {
  /** How many scripts were taken as they had been compiled before. */
  readonly taken: () => number;
  /** Writes the compiled code of all that has been read so far. */
  readonly keep: () => void;
};

const runtime = [process.platform, process.arch, process.versions.v8, process.versions['electron']].join(' ');
const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('base64');
/** What stands before a script in the function around it: a stack tells the columns of the file itself. */
const columnOffset = -Module.wrap('|').indexOf('|');
const prototype = Module.prototype as unknown as { _compile: Compile };

/**
 * Takes the compiled code of this process's scripts from a file beside them, made while building by a start of the app
 * (`scripts/build/code-cache.mjs`). A script is looked up by its whole content; what is missing, damaged or of another
 * runtime is compiled as ever, which costs a start one part in twenty. Only a start that `keeps` holds on to what it reads.
 */
export function useCodeCache(file: string, keeps: boolean): CodeCache {
  const known = readKnown(file);
  const made = new Map<string, vm.Script>();
  let taken = 0;
  if (!known && !keeps) return { taken: () => 0, keep: () => undefined };
  prototype._compile = function compile(content, filename) {
    const hash = hashOf(content);
    const cachedData = known?.(hash);
    const script = new vm.Script(Module.wrap(content), { filename, columnOffset, ...(cachedData && { cachedData }) });
    if (cachedData && !script.cachedDataRejected) taken += 1;
    if (keeps) made.set(hash, script);
    const given = [this.exports, createRequire(filename), this, filename, path.dirname(filename)];
    return Reflect.apply(script.runInThisContext() as () => unknown, this.exports, given);
  };
  return { taken: () => taken, keep: () => write(file, made) };
}

/** What gives the compiled code of a script; undefined where there is none for this runtime. */
function readKnown(file: string): ((hash: string) => Buffer | undefined) | undefined {
  try {
    if (!existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    const start = 4 + bytes.readUInt32LE(0);
    const head: Head = JSON.parse(bytes.toString('utf8', 4, start));
    if (head.runtime !== runtime) return undefined;
    return (hash) => {
      const place = head.scripts[hash];
      if (!place) return undefined;
      const [at, size, own] = place;
      const data = bytes.subarray(start + at, start + at + size);
      return hashOf(data) === own ? data : undefined;
    };
  } catch {
    return undefined; // cut off or overwritten
  }
}

function write(file: string, made: ReadonlyMap<string, vm.Script>): void {
  const scripts: Record<string, Place> = {};
  const parts: Buffer[] = [];
  let at = 0;
  for (const [hash, script] of made) {
    const data = script.createCachedData();
    scripts[hash] = [at, data.length, hashOf(data)];
    at += data.length;
    parts.push(data);
  }
  const head = Buffer.from(JSON.stringify({ runtime, scripts } satisfies Head));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length, 0);
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, Buffer.concat([size, head, ...parts]));
  renameSync(beside, file); // never half of it, and never two builds in one
}
