import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { templatesFor } from '../template.js';
import { archived, content, copy, saved, source, step } from '../testing/template-facts.js';

const { page, contents } = templatesFor('project');
const own = '01900000-0000-7000-8000-000000000001';
const replaced = { type: 'TemplateReplaced', data: { from: copy, steps: [step, { ...step, command: 'tag-record', optional: true }, { ...step, command: 'tag-record' }], made: [copy] } };
const fold = (...facts: readonly object[]) => givenFacts(page, facts as never);

describe('the page of a template', () => {
  it('shows what it is of, and how often it gives each command', () =>
    fold(saved).thenRows([
      { id: own, name: 'A feature of ours', description: null, of: 'feature', from: source, commands: { 'propose-feature': 1 }, archived: false, updatedAt: '2026-01-01T00:00:00.000000Z' },
    ]));
  it('goes by what replaced it, in words that changed, and rests', () => {
    fold(saved, replaced, archived).thenRow(own, { from: copy, commands: { 'propose-feature': 1, 'tag-record': 2 }, archived: true });
    fold(saved, archived, { type: 'TemplateRestored', data: {} }).thenRow(own, { archived: false, commands: { 'propose-feature': 1 } });
    fold(saved, { type: 'TemplateRenamed', data: { name: 'B' } }, { type: 'TemplateDescribed', data: { description: 'b' } }).thenRow(own, { name: 'B', description: 'b', of: 'feature' });
  });
});

describe('what a template makes', () => {
  it('stands apart, and is what it was last saved as', () => {
    givenFacts(contents, [saved] as never).thenRows([{ id: own, steps: content.steps, made: [copy] }]);
    givenFacts(contents, [saved, replaced] as never).thenRow(own, { steps: replaced.data.steps as never });
  });
});
