import { runMain, runService } from '@wheelhouse/service-kit';
import { configuration } from './config.js';
import { projectService } from './service.js';

runMain(() => runService(projectService, configuration()));
