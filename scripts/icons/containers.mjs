// The icon files of Windows and macOS: PNGs behind a small index.

/** @typedef {{ size: number, png: Buffer }} Picture */

/** @param {Picture[]} pictures at most 256 pixels each @returns {Buffer} a Windows .ico */
export function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [n, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * n;
    head.writeUInt8(size % 256, at); // 0 stands for 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4); // colour planes
    head.writeUInt16LE(32, at + 6); // bits per pixel
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Apple's names of the sizes; the second of a pair is for screens of double density. */
const appleTypes = new Map([
  [16, ['icp4']],
  [32, ['icp5', 'ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

/** @param {string} type @param {Buffer} content */
function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}

/** @param {Picture[]} pictures @returns {Buffer} a macOS .icns */
export function icns(pictures) {
  const chunks = pictures.flatMap(({ size, png }) => (appleTypes.get(size) ?? []).map((type) => chunk(type, png)));
  return chunk('icns', Buffer.concat(chunks));
}
