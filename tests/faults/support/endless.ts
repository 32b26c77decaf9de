// A job that asks a hostile view for its last row. SQLite cannot be interrupted from within.
import type { Job } from '#main/jobs/messages';
import { lineToParent, serveJobs } from '#main/jobs/serve';
import { connect } from '#main/store/connect';

const count: Job<string, unknown> = (file) => {
  const raw = connect(file, { readonly: true });
  return raw.prepare('SELECT count(*) FROM v').get();
};

serveJobs({ count }, lineToParent());
