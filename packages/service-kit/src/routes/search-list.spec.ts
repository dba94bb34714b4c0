import { describe, expect, it } from '@jest/globals';
import { searchQuery } from './search-list.js';

describe('words to search for', () => {
  it('are all asked for, the last as the beginning of one', () => expect(searchQuery('book a ber')).toBe(`'book' & 'a' & 'ber':*`));
  it('are whole where they are short', () => expect(searchQuery('be')).toBe(`'be'`));
  it('are letters and digits of any language, whatever stands between them', () => expect(searchQuery(`Größe'); drop -- 港 | & !x:* <-> "7"`)).toBe(`'Größe' & 'drop' & '港' & 'x' & '7'`));
  it('are one word where a letter is written in two parts', () => expect(searchQuery('Gro\u0308ße')).toBe(`'Größe':*`));
  it('are none where there is no letter', () => expect(searchQuery(' -- !? ')).toBeUndefined());
  it('are so many at most', () => expect(searchQuery('wort '.repeat(40))?.split('&')).toHaveLength(16));
});
