import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@wheelhouse/event-sourcing';
import type { RunningService } from '@wheelhouse/service-kit/testing/running-service';

interface SearchWorld {
  readonly running: RunningService;
  /** Steers products in both teams. */
  readonly manager: Actor;
  /** Is in the first team alone. */
  readonly teammate: Actor;
  readonly otherTeam: string;
  readonly aProduct: (of?: string, more?: object) => Promise<string>;
  readonly aFeature: (product: string, more?: object) => Promise<string>;
}

/** Features found by words, on a service that runs. */
export function searchCases(world: () => SearchWorld): void {
  describe('searching features', () => {
    const aProduct: SearchWorld['aProduct'] = (...given) => world().aProduct(...given);
    const aFeature: SearchWorld['aFeature'] = (...given) => world().aFeature(...given);
    const manager = () => ({ as: world().manager });
    const teammate = () => ({ as: world().teammate });
    const found = async (query: string, sent: object = manager()) => {
      const { items: best, search } = (await world().running.get(`features?${query}`, sent)) as { items: { title: string }[]; search: object };
      return [best.map(({ title }) => title), search];
    };

    it('finds those that have all the words, the title before the problem, as they are written now', async () => {
      const product = await aProduct();
      const [pier, booked] = [await aFeature(product, { title: 'Quuxpier lights', problem: 'nobody sees the harbourmaster' }), await aFeature(product, { title: 'Book ahead', problem: 'the quuxpier is full' })];
      expect(await found('q=QuuxPier')).toEqual([['Quuxpier lights', 'Book ahead'], { found: 2, complete: true }]);
      expect(await found('q=quuxpier%20harbourm')).toEqual([['Quuxpier lights'], { found: 1, complete: true }]);
      expect(await found('q=harbourm%20quuxpier')).toEqual([[], { found: 0, complete: true }]);
      await world().running.send('PATCH', `features/${booked}`, { title: 'Quuxpier, ahead' }, manager());
      await world().running.send('PATCH', `features/${pier}`, { title: 'Lights' }, manager());
      expect(await found('q=quuxpier')).toEqual([['Quuxpier, ahead'], { found: 1, complete: true }]);
      expect(await found(`q=quuxpier&product=${await aProduct()}`)).toEqual([[], { found: 0, complete: true }]);
      expect(await found(`q=quuxpier&product=${product}&status=idea`)).toEqual([['Quuxpier, ahead'], { found: 1, complete: true }]);
    });

    it('shows what the caller may see alone, also after it moved', async () => {
      const [open, theirs] = [await aProduct(), await aProduct(world().otherTeam, { visibility: 'team' })];
      const feature = await aFeature(open, { title: 'Xyzzymoor' });
      expect((await found('q=xyzzymoor', teammate()))[0]).toEqual(['Xyzzymoor']);
      await world().running.post(`features/${feature}/move-to-product`, { product: theirs }, manager());
      expect((await found('q=xyzzymoor', teammate()))[0]).toEqual([]);
      expect((await found('q=xyzzymoor'))[0]).toEqual(['Xyzzymoor']);
    });

    it('says what does not go with it', async () => {
      expect(await world().running.problem('GET', 'features?q=pier&sort=title', undefined, manager())).toEqual({ status: 400, code: 'search.best-only' });
      expect(await world().running.problem('GET', 'features?q=--', undefined, manager())).toEqual({ status: 400, code: 'search.no-words' });
    });

    it('ends with a common word where there are too many to rank, and says so; what is rare, whole, filtered or all that may be seen is found still', async () => {
      const [open, theirs] = [await aProduct(), await aProduct(world().otherTeam, { visibility: 'team' })];
      const whole = await Promise.all(['', 'quuxrarely', ''].map((word) => aFeature(open, { title: `Commonplac commonplac ${word}` })));
      const one = await aFeature(theirs, { title: 'Commonplace' });
      // 2,500 more like it, so that slices of all sizes have some.
      const { database } = world().running;
      await database.query(`insert into feature_search (id, root, title, problem, _source) select uuidv7(), $1::uuid, 'Commonplace ' || n, null, 'bulk' from generate_series(1, 2500) n`, [theirs]);
      await database.query(`insert into feature_page select one.* from feature_search w, feature_page p, jsonb_populate_record(p, jsonb_build_object('id', w.id, 'title', w.title, '_source', 'bulk')) one where w._source = 'bulk' and p.id = $1::uuid`, [one]);
      try {
        const searched = async (query: string, sent: object = manager()) => {
          const { items: best, search } = (await world().running.get(`features?${query}`, sent)) as { items: { id: string }[]; search: object };
          return { ids: best.map(({ id }) => id).toSorted(), search };
        };
        const capped = { found: 2000, complete: false };
        expect((await searched('q=commonplace')).search).toEqual(capped);
        expect((await searched('q=commonp')).search).toEqual(capped);
        expect((await searched(`q=commonplace&product=${theirs}`)).search).toEqual(capped);
        expect((await searched('q=commonplace%20234')).search).toEqual({ found: 11, complete: true });
        expect(await searched('q=commonp%20quuxrare')).toEqual({ ids: [], search: { found: 0, complete: true } });
        expect(await searched('q=commonplac%20quuxrare')).toEqual({ ids: [whole[1]], search: { found: 1, complete: true } });
        // The beginning of 2,501 words, and three words itself: those are among the ranked ones, in whichever slices they are.
        expect(await searched('q=commonplac&limit=3')).toEqual({ ids: whole.toSorted(), search: capped });
        const three = { ids: whole.toSorted(), search: { found: 3, complete: true } };
        expect(await searched('q=commonp', teammate())).toEqual(three);
        expect(await searched(`q=commonp&product=${open}`)).toEqual(three);
      } finally {
        for (const view of ['feature_search', 'feature_page']) await database.query(`delete from ${view} where _source = 'bulk'`);
      }
    });
  });
}
