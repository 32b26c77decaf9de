import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadMigrations } from '../../store/migrate';
import { type Command, fileOf } from '../command';
import { documentFile } from '../document';

/** Looks at a document's file as opening it does, and says what it is. */
export const check: Command = {
  name: 'check',
  summary: 'Checks that a document is whole: seal, structure, content.',
  files: ['DOC.okr'],
  options: {},
  run: async (given, ground) => {
    const file = documentFile(fileOf(given), ground);
    const folder = fs.mkdtempSync(path.join(tmpdir(), 'okra-cli-'));
    try {
      const snapshot = path.join(folder, 'copy.okr');
      const migrations = loadMigrations(ground.migrationsFolder);
      const {
        applied: _,
        workspaceName,
        ...found
      } = await ground.runJob('documents.inspect', { file, snapshot, migrations }, { deadlineMs: 10 * 60_000 });
      const about = [
        `${path.basename(file)} is whole: "${workspaceName}".`,
        `Saved ${found.savedAt} by ${found.savedByDevice} with Okra ${found.appVersion}; ${found.rows} rows, ${found.bytes} bytes.`,
      ];
      return { json: { ok: true, workspace: workspaceName, ...found }, text: about.join('\n') };
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
};
