import { describe, expect, test } from 'vitest';
import { hashOf } from '../../scripts/build/stamps.mjs';
import { icns, ico } from '../../scripts/icons/containers.mjs';
import { control, parse } from '../../scripts/package/fpm.mjs';

describe('the stand-in for fpm', () => {
  const args = [
    ...['-s', 'dir', '--force', '-t', 'deb', '--architecture', 'amd64', '--name', 'okra', '--version', '1.2.3'],
    ...[
      '--depends',
      'libgtk-3-0',
      '--depends',
      'libnss3',
      '--description=One line\n\nAnd more',
      '/from/app/=/opt/Okra',
    ],
    ...[
      '--maintainer',
      'Okra <okra@example.invalid>',
      '--after-install',
      '/tmp/postinst',
      '/x.desktop=/usr/share/x.desktop',
    ],
  ];

  test('tells options from files, in both ways of writing them', () => {
    const { options, inputs } = parse(args);
    expect(inputs).toEqual(['/from/app/=/opt/Okra', '/x.desktop=/usr/share/x.desktop']);
    expect(options.get('--depends')).toEqual(['libgtk-3-0', 'libnss3']);
    expect(options.get('--description')).toEqual(['One line\n\nAnd more']);
    expect(options.get('--after-install')).toEqual(['/tmp/postinst']);
  });

  test("writes Debian's control file", () => {
    expect(control(parse(args).options, 230_000)).toBe(
      [
        'Package: okra',
        'Version: 1.2.3',
        'Architecture: amd64',
        'Maintainer: Okra <okra@example.invalid>',
        'Installed-Size: 230000',
        'Depends: libgtk-3-0, libnss3',
        'Priority: optional',
        'Description: One line\n .\n And more',
        '',
      ].join('\n'),
    );
  });
});

describe('icon files', () => {
  const small = { size: 32, png: Buffer.from('small') };
  const large = { size: 256, png: Buffer.from('the large one') };

  test('of Windows point at each picture', () => {
    const file = ico([small, large]);
    expect(file.readUInt16LE(4)).toBe(2);
    const at = (n: number) =>
      file.subarray(file.readUInt32LE(6 + 16 * n + 12)).subarray(0, file.readUInt32LE(6 + 16 * n + 8));
    expect([at(0).toString(), at(1).toString()]).toEqual(['small', 'the large one']);
    expect([file.readUInt8(6), file.readUInt8(22)]).toEqual([32, 0]); // 0 stands for 256
  });

  test("of macOS hold a chunk per name of a size, and the file's length", () => {
    const file = icns([small, large]);
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const names = ['icp5', 'ic11', 'ic08', 'ic13'];
    expect(names.filter((name) => file.includes(name))).toEqual(names);
  });
});

test('a part of the build has a stamp of its own, always the same for the same sources', () => {
  expect(hashOf(['shared'])).toBe(hashOf(['shared']));
  expect(hashOf(['shared'])).not.toBe(hashOf(['src-main']));
});
