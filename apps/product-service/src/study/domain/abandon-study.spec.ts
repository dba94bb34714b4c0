import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { study } from '../study.aggregate.js';
import { abandoned, concluded, planned, started } from '../testing/study-facts.js';
import { abandonStudy } from './abandon-study.js';

describe('abandoning a study', () => {
  it('gives it up', () => given(study, [planned, started]).when(abandonStudy, abandoned.data).then([abandoned]));
  it('makes no event the second time', () => given(study, [planned, abandoned]).when(abandonStudy, abandoned.data).thenNothing());
  it('asks for a reason', () => expect(abandonStudy.body.safeParse({}).success).toBe(false));
  it('refuses one that is concluded', () => given(study, [planned, started, concluded]).when(abandonStudy, abandoned.data).thenRefused('conflict', 'study.wrong-state'));
});
