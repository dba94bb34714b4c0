import { describe, expect, it } from '@jest/globals';
import { wordsAsked } from './search-list.js';

const whole = (q: string) => wordsAsked(q)?.whole;

describe('words to search for', () => {
  it('are all asked for, the last whole or as the beginning of one', () => expect(wordsAsked('book a ber')).toEqual({ whole: `'book' & 'a' & 'ber'`, begun: `'book' & 'a' & 'ber':*` }));
  it('are whole where they are short', () => expect(wordsAsked('be')).toEqual({ whole: `'be'`, begun: undefined }));
  it('are letters and digits of any language, whatever stands between them', () => expect(whole(`Größe'); drop -- 港 | & !x:* <-> "7"`)).toBe(`'Größe' & 'drop' & '港' & 'x' & '7'`));
  it('are one word where a letter is written in two parts', () => expect(whole('Gro\u0308ße')).toBe(`'Größe'`));
  it('are none where there is no letter', () => expect(wordsAsked(' -- !? ')).toBeUndefined());
  it('are so many at most', () => expect(whole('wort '.repeat(40))?.split('&')).toHaveLength(16));
});
