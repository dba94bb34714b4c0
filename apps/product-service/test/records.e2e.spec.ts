import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@wheelhouse/event-sourcing';
import { recordsSuite } from '@wheelhouse/records/testing/records.suite';
import { memberAdded, someone, teamFounded } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';
import { productService } from '../src/service.js';

let keys = 0;

recordsSuite(
  {
    service: productService,
    root: 'product',
    ownerCommand: 'assign-product-manager',
    lead: 'product-manager',
    about: (_crew, product) => ({ product, products: [product], observations: [{ day: '2026-03-01', segment: 'mobile', value: 120 }] }),
    make: (running, { team, manager }) => ({
      aRoot: async (visibility = 'open') => (await running.post('products', { name: 'Harbour', key: `R${(keys += 1)}`, team, manager: manager.member, visibility }, { as: manager })).id,
      below: async (product) => ({ feature: (await running.post('features', { product, title: 'Book a berth', kind: 'new' }, { as: manager })).id }),
      archive: (product) => running.post(`products/${product}/archive`, {}, { as: manager }),
    }),
  },
  (world) => {
    describe('what is kept about a feature', () => {
      it('moves with it to another product, and is seen there and no more here', async () => {
        const { running, manager, contributor } = world();
        const team = uuidv7();
        const newcomer = someone({ teams: { [team]: ['product-manager'] } });
        const { position } = await running.tell(teamFounded(team), memberAdded(newcomer.member));
        await running.get('products', { headers: { 'wheelhouse-position': position } });
        const from = await world().aRoot('team');
        const { id: to } = await running.post('products', { name: 'Pilotage', key: `R${(keys += 1)}`, team, manager: newcomer.member, visibility: 'team' });
        const { id: feature } = await running.post('features', { product: from, title: 'Book a berth', kind: 'new' }, { as: manager });

        const option = uuidv7();
        const decided = { question: 'x', options: [{ option, text: 'x' }], chosen: option, deciders: [manager.member], why: 'x', decidedOn: '2026-03-01' };
        const assumed = { statement: 'x', owner: manager.member, test: 'x', testBy: '2026-04-01' };
        const of = async (path: string, body: object) => `${path}/${(await running.post(path, body, { as: contributor })).id}`;
        const decision = await of('decisions', { subject: feature, ...decided });
        const kept = [`records/${feature}`, decision, await of('discussions', { subject: feature, text: 'x' }), await of('assumptions', { subject: feature, ...assumed }), await of('discussions', { subject: decision.slice(10), text: 'x' })];
        await running.post(`records/${feature}/tag`, { tag: 'moves' }, { as: contributor });
        await running.post(`features/${feature}/move-to-product`, { product: to, reason: 'theirs' });

        const seen = async (who: Actor) => Promise.all(kept.map(async (path) => (await running.send('GET', path, undefined, { as: who })).status));
        while ((await seen(newcomer)).includes(404)) await new Promise((resolve) => setTimeout(resolve, 50));
        expect(await seen(contributor)).toEqual(kept.map(() => 404));
        expect(await seen(newcomer)).toEqual(kept.map(() => 200));
        const tagged = async (who: Actor) => ((await running.get('record-tags?tag=moves', { as: who })) as { items: { subject: string }[] }).items.map(({ subject }) => subject);
        expect([await tagged(newcomer), await tagged(contributor)]).toEqual([[feature], []]);
        await running.post(`records/${feature}/tag`, { tag: 'arrived' }, { as: newcomer });
        expect(await running.get(`records/${feature}`, { as: newcomer })).toMatchObject({ root: to, tags: ['moves', 'arrived'] });
        await running.post(`${kept[2] ?? ''}/reply`, { text: 'We have it now.' }, { as: newcomer });
        expect(await running.problem('POST', `${kept[2] ?? ''}/reply`, { text: 'x' }, { as: contributor })).toMatchObject({ status: 404 });
      });
    });
  },
);
