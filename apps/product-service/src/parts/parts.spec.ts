import { describe, expect, it } from '@jest/globals';
import { added, partOf, revised, withoutPart, withPart, withRevised } from './parts.js';

const of = { of: 'product', what: 'segment', most: 2 } as const;
const crews = { segment: 'a', name: 'Crews' };
const masters = { segment: 'b', name: 'Masters' };

describe('parts of a record', () => {
  it('are added', () => expect(added(of, 'Added', [crews], masters)).toEqual([{ type: 'Added', data: masters }]));
  it('are not added twice', () => expect(added(of, 'Added', [crews], { ...crews })).toEqual([]));
  it('are refused under an id that says something else', () => expect(added(of, 'Added', [crews], { ...crews, name: 'x' })).toMatchObject({ kind: 'conflict', code: 'product.segment-exists' }));
  it('have an end', () => expect(added(of, 'Added', [crews, masters], { segment: 'c', name: 'x' })).toMatchObject({ kind: 'conflict', code: 'product.segments-full' }));
  it('are told anew', () => expect(revised(of, 'Revised', [crews], { ...crews, name: 'x' })).toEqual([{ type: 'Revised', data: { segment: 'a', name: 'x' } }]));
  it('are not told anew in the same words', () => expect(revised(of, 'Revised', [crews], { ...crews })).toEqual([]));
  it('are refused where they are not', () => expect(revised(of, 'Revised', [crews], masters)).toMatchObject({ kind: 'invalid', code: 'product.segment-unknown', pointer: '/segment' }));
  it('are kept in their order', () => {
    expect(withPart([crews], masters)).toEqual([crews, masters]);
    expect(withRevised('segment', [crews, masters], { segment: 'a', name: 'x' })).toEqual([{ segment: 'a', name: 'x' }, masters]);
    expect(withoutPart('segment', [crews, masters], 'a')).toEqual([masters]);
    expect(partOf('segment', [crews, masters], 'b')).toBe(masters);
  });
});
