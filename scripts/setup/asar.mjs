// Electron's archive format, enough to write a handful of text files.

/**
 * @param {Record<string, string>} files name → text, all on the top level
 * @returns {Buffer} the archive: a pickled JSON index, then the files one after another
 */
export function asar(files) {
  let offset = 0;
  /** @type {Record<string, { size: number, offset: string }>} */
  const index = {};
  for (const [name, text] of Object.entries(files)) {
    const size = Buffer.byteLength(text);
    index[name] = { size, offset: String(offset) };
    offset += size;
  }
  const json = Buffer.from(JSON.stringify({ files: index }));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  for (const [place, value] of [4, 8 + padded, 4 + padded, json.length].entries()) head.writeUInt32LE(value, 4 * place);
  json.copy(head, 16);
  return Buffer.concat([head, ...Object.values(files).map((text) => Buffer.from(text))]);
}
