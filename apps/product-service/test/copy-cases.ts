import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@wheelhouse/event-sourcing';
import { someone, type RunningService, type Sent } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';

interface CopyWorld {
  readonly running: RunningService;
  /** Steers products in both teams. */
  readonly manager: Actor;
  readonly team: string;
  readonly otherTeam: string;
  readonly aProduct: (of?: string, more?: object) => Promise<string>;
  readonly aFeature: (product: string, more?: object) => Promise<string>;
}

/** Copies of features, and templates of them, on a service that runs. */
export function copyCases(world: () => CopyWorld): void {
  describe('a copy of a feature', () => {
    const aProduct: CopyWorld['aProduct'] = (...given) => world().aProduct(...given);
    const aFeature: CopyWorld['aFeature'] = (...given) => world().aFeature(...given);
    const as = () => ({ as: world().manager });
    const page = (id: string) => world().running.get(`features/${id}`, as());
    const problem = (path: string, body: object, sent: Sent = as()) => world().running.problem('POST', path, body, sent);
    const post = (path: string, body: object) => world().running.post(path, body, as());
    const get = (path: string) => world().running.get(path, as());
    const cloned = async (id: string, body: object, sent: Sent = as()) => {
      const { status, json, headers } = await world().running.send('POST', `features/${id}/clone`, body, sent);
      return { status, json, location: headers.get('location'), id: String(json['id']) };
    };
    const aFullFeature = async (product: string) => {
      const source = await aFeature(product, { problem: 'crews arrive at full harbours' });
      await post(`features/${source}/add-criterion`, { text: 'held for two hours' });
      await post(`features/${source}/estimate`, { amount: 8, unit: 'points' });
      await post(`features/${source}/state-hypothesis`, { metric: 'bookings', baseline: 1, delta: 2, by: '2027-06-30' });
      await post(`records/${source}/tag`, { tag: 'harbour' });
      return source;
    };

    it('has what was planned of its source and its tags, in one change set, and says what it is a copy of', async () => {
      const product = await aProduct();
      const source = await aFullFeature(product);
      const copy = await cloned(source, {});
      expect(copy).toMatchObject({ status: 201, location: `/api/product/v1/features/${copy.id}`, json: { leftBehind: [], version: 4 } });
      const [from, to] = [await page(source), await page(copy.id)];
      expect(to).toMatchObject({ title: 'Book a berth (copy)', problem: from['problem'], hypothesis: from['hypothesis'], estimate: from['estimate'], status: 'idea', criteria: [{ text: 'held for two hours', verified: false }] });
      expect(await get(`records/${copy.id}`)).toMatchObject({ tags: ['harbour'], links: [{ kind: 'relates-to', to: source, toType: 'feature' }] });
      const { items: facts } = (await get(`features/${copy.id}/events`)) as { items: { changeSet: string }[] };
      expect(new Set(facts.map(({ changeSet }) => changeSet))).toEqual(new Set([copy.json['changeSet']]));
    });

    it('happens once under its key, and answers the same though its source went on', async () => {
      const product = await aProduct();
      const source = await aFullFeature(product);
      const sent = { as: world().manager, headers: { 'idempotency-key': uuidv7() } };
      const once = await cloned(source, {}, sent);
      await post(`features/${source}/add-criterion`, { text: 'given back at sunset' });
      const again = await cloned(source, {}, sent);
      expect(again).toEqual(once);
      expect(((await page(once.id))['criteria'] as unknown[]).length).toBe(1);
      expect(((await get(`features?product=${product}&sort=title`))['items'] as unknown[]).length).toBe(2);
      expect(await problem(`features/${source}/clone`, { title: 'Another' }, sent)).toEqual({ status: 422, code: 'idempotency.key-reused' });
    });

    it('brings its parts along, which wait for one another as theirs do, into another product too', async () => {
      const [product, other] = [await aProduct(), await aProduct(world().otherTeam)];
      const source = await aFullFeature(product);
      const [first, second] = [await aFeature(product, { title: 'First', level: 'sub-feature', parent: source }), await aFeature(product, { title: 'Second', level: 'sub-feature', parent: source })];
      await post(`features/${second}/depend-on`, { on: first });
      const copy = await cloned(source, { product: other, title: 'Book a mooring', withChildren: true });
      expect(copy).toMatchObject({ status: 201, json: { leftBehind: [] } });
      const parts = (await get(`features?parent=${copy.id}&sort=rank`)) as { items: { id: string; title: string; product: string; dependsOn: string[] }[] };
      const named = new Map(parts.items.map((part) => [part.title, part]));
      expect([...named.keys()].sort()).toEqual(['First', 'Second']);
      expect(named.get('Second')).toMatchObject({ product: other, dependsOn: [named.get('First')?.id] });
    });

    it('leaves behind what stands no longer, and names it', async () => {
      const product = await aProduct();
      const [source, needed] = [await aFeature(product), await aFeature(product)];
      await post(`features/${source}/depend-on`, { on: needed });
      await post(`features/${needed}/archive`, { reason: 'no longer needed' });
      const copy = await cloned(source, {});
      expect(copy.json['leftBehind']).toMatchObject([{ command: 'depend-on', code: 'reference.feature-archived' }]);
      expect(await page(copy.id)).toMatchObject({ dependsOn: [] });
    });

    it('is refused where one of its commands is, and to those who do not see the source', async () => {
      const product = await aProduct();
      const source = await aFullFeature(product);
      const contributor = someone({ teams: { [world().team]: ['contributor'] } });
      expect(await problem(`features/${source}/clone`, {}, { as: contributor })).toEqual({ status: 403, code: 'access.forbidden' });
      expect(await problem(`features/${source}/clone`, {}, { as: someone() })).toEqual({ status: 404, code: 'feature.not-found' });
      expect(await problem(`features/${source}/clone`, { product: uuidv7() })).toEqual({ status: 422, code: 'feature.unknown-root' });
      expect(await problem(`features/${source}/clone`, {}, { as: world().manager, headers: { 'if-match': '"99"' } })).toEqual({ status: 412, code: 'version.stale' });
    });

    it('is taken back as one', async () => {
      const copy = await cloned(await aFullFeature(await aProduct()), {});
      expect((await world().running.send('POST', `change-sets/${String(copy.json['changeSet'])}/undo`, {}, as())).status).toBe(200);
      expect(await page(copy.id)).toMatchObject({ archived: true });
    });

    it('is made of a template by others, wherever they may', async () => {
      const template = (await post('templates', { name: 'Ours', from: { type: 'feature', id: await aFullFeature(await aProduct(world().team, { visibility: 'open' })) } })).id;
      expect((await get('templates?of=feature&sort=name'))['items']).toMatchObject([{ id: template, name: 'Ours', archived: false }]);
      const elsewhere = someone({ teams: { [world().otherTeam]: ['product-manager'] } });
      const sent = { as: elsewhere, headers: { 'idempotency-key': uuidv7() } };
      const apply = () => world().running.send('POST', `templates/${template}/apply`, { values: { product: theirs, title: 'Book a mooring' } }, sent);
      const theirs = await aProduct(world().otherTeam);
      const [once, again] = [await apply(), await apply()];
      expect([once.status, again.json]).toEqual([201, once.json]);
      expect(await page(String(once.json['id']))).toMatchObject({ product: theirs, title: 'Book a mooring', criteria: [{ text: 'held for two hours' }], estimate: { by: elsewhere.member } });
      expect((await world().running.problem('POST', `templates/${template}/apply`, { values: { product: await aProduct() } }, { as: elsewhere })).status).toBe(422);
    });
  });
}
