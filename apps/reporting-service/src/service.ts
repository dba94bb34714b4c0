import { defineService } from '@wheelhouse/service-kit';
import { taskLineOfSight } from './line-of-sight/task-line-of-sight.js';
import { portfolioProduct, portfolioProducts } from './portfolio/product-lines.js';
import { reportedFeature } from './product/reported-feature.js';
import { reportedProduct } from './product/reported-product.js';
import { deliverableTrace } from './project/deliverable-trace.js';
import { projectProduct } from './project/project-product.js';
import { reportedDeliverable } from './project/reported-deliverable.js';
import { reportedProject } from './project/reported-project.js';
import { reportedTask } from './project/reported-task.js';

/** Everything that reporting-service does; it writes no facts, it listens and answers. */
export const reportingService = defineService({
  context: 'reporting',
  name: 'reporting-service',
  summary: 'What products and projects come to together: the portfolio, progress and the line of sight, now and as of an instant.',
  rootViews: [reportedProduct, reportedProject],
  fedViews: [reportedProduct, reportedFeature, reportedProject, projectProduct, reportedTask, reportedDeliverable, deliverableTrace],
  queries: [portfolioProducts, portfolioProduct, taskLineOfSight],
});
