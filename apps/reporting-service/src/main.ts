import { runMain, runService } from '@wheelhouse/service-kit';
import { configuration } from './config.js';
import { reportingService } from './service.js';

runMain(() => runService(reportingService, configuration()));
