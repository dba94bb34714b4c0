import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { study } from '../study.aggregate.js';
import { archived, planned } from '../testing/study-facts.js';
import { archiveStudy } from './archive-study.js';

describe('archiving a study', () => {
  it('puts it away', () => given(study, [planned]).when(archiveStudy, {}).then([archived]));
  it('makes no event the second time', () => given(study, [planned, archived]).when(archiveStudy, {}).thenNothing());
  it('refuses what is not there', () => given(study).when(archiveStudy, {}).thenRefused('not-found', 'study.not-found'));
});
