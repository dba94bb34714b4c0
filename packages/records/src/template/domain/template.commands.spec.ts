import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { templatesFor } from '../template.js';
import { archived, content, copy, saved, step } from '../testing/template-facts.js';

const { aggregate: template, command } = templatesFor('product');
const [another, other] = ['0190c5a0-0000-7000-8000-000000000013', '0190c5a0-0000-7000-8000-000000000014'];
const moor = { command: 'propose-feature', id: another, body: { title: 'Moor', kind: 'new' } };

describe('save-template', () => {
  const body = { name: 'A feature of ours', of: 'feature', ...content };
  it('keeps the commands', () => given(template).when(command.save, body).then([saved]));
  it('keeps words about it', () => given(template).when(command.save, { ...body, description: 'for bookings' }).then([{ type: 'TemplateSaved', data: { ...body, description: 'for bookings' } }]));
  it('holds so much', () => {
    const large = { ...body, steps: Array.from({ length: 70 }, () => ({ ...step, body: { text: 'ä'.repeat(500) } })) };
    given(template).when(command.save, large).thenRefused('invalid', 'template.too-large');
  });
});

describe('replace-template', () => {
  const told = { from: other, steps: [moor], made: [another] };
  it('lets it make something else', () => given(template, [saved]).when(command.replace, { of: 'feature', ...told }).then([{ type: 'TemplateReplaced', data: told }]));
  it('changes nothing where the record says the same, whatever ids its copy has', () => {
    given(template, [saved]).when(command.replace, { of: 'feature', ...content, steps: [{ ...step, id: another }], made: [another] }).then([]);
  });
  it('sees another body', () => given(template, [saved]).when(command.replace, { of: 'feature', ...content, steps: [{ ...step, id: copy, body: { title: 'Else' } }] }).then([{ type: 'TemplateReplaced', data: { ...content, steps: [{ ...step, body: { title: 'Else' } }] } }]));
  it('keeps its kind', () => given(template, [saved]).when(command.replace, { of: 'product', ...told }).thenRefused('invalid', 'template.of-another-kind'));
  it('holds so much', () => given(template, [saved]).when(command.replace, { of: 'feature', ...told, steps: Array.from({ length: 70 }, () => ({ ...moor, body: { text: 'x'.repeat(1000) } })) }).thenRefused('invalid', 'template.too-large'));
  it('is refused while it is archived', () => given(template, [saved, archived]).when(command.replace, { of: 'feature', ...told }).thenRefused('conflict', 'template.archived'));
  it('is refused where there is none', () => given(template).when(command.replace, { of: 'feature', ...told }).thenRefused('not-found', 'template.not-found'));
});

describe('reword-template', () => {
  it('names and describes it', () => {
    given(template, [saved]).when(command.reword, { name: 'B', description: 'for bookings' }).then([{ type: 'TemplateRenamed', data: { name: 'B' } }, { type: 'TemplateDescribed', data: { description: 'for bookings' } }]);
  });
  it('takes the description away', () => {
    given(template, [saved, { type: 'TemplateDescribed', data: { description: 'x' } }]).when(command.reword, { description: null }).then([{ type: 'TemplateDescribed', data: { description: null } }]);
  });
  it('changes nothing where it says the same', () => given(template, [saved]).when(command.reword, { name: 'A feature of ours', description: null }).then([]));
  it('is refused while it is archived', () => given(template, [saved, archived]).when(command.reword, { name: 'B' }).thenRefused('conflict', 'template.archived'));
  it('is refused where there is none', () => given(template).when(command.reword, { name: 'B' }).thenRefused('not-found', 'template.not-found'));
});

describe('archive-template and restore-template', () => {
  it('put it away once', () => given(template, [saved]).when(command.archive, { reason: 'old' }).then([{ type: 'TemplateArchived', data: { reason: 'old' } }]));
  it('leave it away', () => given(template, [saved, archived]).when(command.archive, {}).then([]));
  it('are refused where there is none', () => given(template).when(command.archive, {}).thenRefused('not-found', 'template.not-found'));
  it('take it out again', () => given(template, [saved, archived]).when(command.restore, {}).then([{ type: 'TemplateRestored', data: {} }]));
  it('leave out what is out', () => given(template, [saved]).when(command.restore, {}).then([]));
});
