import { runMain, runService } from '@wheelhouse/service-kit';
import { configuration } from './config.js';
import { productService } from './service.js';

runMain(() => runService(productService, configuration()));
