import type { TemplateEvent } from '../domain/template.state.js';

export const source = '0190c5a0-0000-7000-8000-000000000011';
export const copy = '0190c5a0-0000-7000-8000-000000000012';

export const step = { command: 'propose-feature', id: copy, body: { title: 'Book a berth', kind: 'new' } };
export const content = { from: source, steps: [step], made: [copy] };

export const saved: TemplateEvent = { type: 'TemplateSaved', data: { name: 'A feature of ours', of: 'feature', ...content } };
export const archived: TemplateEvent = { type: 'TemplateArchived', data: {} };
