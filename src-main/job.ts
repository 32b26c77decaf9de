import { jobs } from './jobs/registry';
import { lineToParent, serveJobs } from './jobs/serve';

serveJobs(jobs, lineToParent());
