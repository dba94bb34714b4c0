import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { study } from '../study.aggregate.js';
import { archived, planned } from '../testing/study-facts.js';
import { restoreStudy } from './restore-study.js';

describe('restoring a study', () => {
  it('takes it into use again', () => given(study, [planned, archived]).when(restoreStudy, {}).then([{ type: 'StudyRestored', data: {} }]));
  it('makes no event where it is in use', () => given(study, [planned]).when(restoreStudy, {}).thenNothing());
});
