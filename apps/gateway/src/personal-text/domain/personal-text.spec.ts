import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { forgottenText, personalText } from '../personal-text.aggregate.js';
import { forgetPersonalText } from './forget-personal-text.js';

const key = '01900000-0000-7000-8000-000000000001';
const forgotten = { type: 'PersonalTextForgotten', data: { key } } as const;

describe('forgetting one text', () => {
  it('names its key', () => given(personalText).when(forgetPersonalText, {}, { id: key }).then([forgotten]));
  it('happens once', () => given(personalText, [forgotten]).when(forgetPersonalText, {}, { id: key }).thenRefused('conflict', 'personal-text.forgotten'));
  it('is seen in the list of forgotten texts', () => givenFacts(forgottenText, [forgotten]).thenRow(key, { id: key }));
});
