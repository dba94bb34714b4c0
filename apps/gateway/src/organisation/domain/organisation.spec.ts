import { describe, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { organisation } from '../organisation.aggregate.js';
import { organisationPage } from '../organisation.page.js';
import { foundOrganisation } from './found-organisation.js';
import { handOverOwnership } from './hand-over-ownership.js';
import { renameOrganisation } from './rename-organisation.js';

const owner = actor().member;
const heir = '01900000-0000-7000-8000-00000000000b';
const founded = { type: 'OrganisationFounded', data: { name: 'Harbour Works', owner } } as const;
const person = (status: string) => ({ id: heir, role: 'member', status, addedAt: '', changedAt: '', version: 1 });

describe('founding the organisation', () => {
  it('names its first owner', () => given(organisation).when(foundOrganisation, founded.data).then([founded]));
  it('happens once', () => given(organisation, [founded]).when(foundOrganisation, founded.data).thenRefused('conflict', 'organisation.founded'));
});

describe('renaming the organisation', () => {
  it('says the new name', () =>
    given(organisation, [founded]).when(renameOrganisation, { name: 'Quay' }).then([{ type: 'OrganisationRenamed', data: { name: 'Quay' } }]));
  it('to its own name changes nothing', () => given(organisation, [founded]).when(renameOrganisation, { name: 'Harbour Works' }).thenNothing());
  it('needs an organisation', () => given(organisation).when(renameOrganisation, { name: 'Quay' }).thenRefused('not-found', 'organisation.not-found'));
});

describe('handing over ownership', () => {
  const facts = { heir: person('active') };
  const handedOver = { type: 'OwnershipHandedOver', data: { from: owner, to: heir } } as const;
  it('makes an active member the owner', () => given(organisation, [founded]).when(handOverOwnership, { to: heir }, { facts }).then([handedOver]));
  it('is for the owner alone, not for an admin', () =>
    given(organisation, [founded])
      .when(handOverOwnership, { to: heir }, { facts, actor: actor({ member: heir, organisationRole: 'admin' }) })
      .thenRefused('forbidden', 'organisation.not-owner'));
  it('is no longer for who has handed it over', () =>
    given(organisation, [founded, handedOver]).when(handOverOwnership, { to: heir }, { facts }).thenRefused('forbidden', 'organisation.not-owner'));
  it('needs somebody there', () =>
    given(organisation, [founded]).when(handOverOwnership, { to: heir }, { facts: { heir: undefined } }).thenRefused('invalid', 'organisation.member-unknown'));
  it.each(['deactivated', 'forgotten'])('goes to nobody who is %s', (status) =>
    given(organisation, [founded])
      .when(handOverOwnership, { to: heir }, { facts: { heir: person(status) } })
      .thenRefused('conflict', 'organisation.member-not-active'));
  it('to the owner changes nothing', () =>
    given(organisation, [founded]).when(handOverOwnership, { to: owner }, { facts: { heir: person('active') } }).thenNothing());
  it('needs an organisation', () => given(organisation).when(handOverOwnership, { to: heir }, { facts }).thenRefused('not-found', 'organisation.not-found'));
});

describe('the page of the organisation', () => {
  it('shows its name and its one owner', () =>
    givenFacts(organisationPage, [
      founded,
      { type: 'OrganisationRenamed', data: { name: 'Quay' } },
      { type: 'OwnershipHandedOver', data: { from: owner, to: heir } },
    ]).thenRow('01900000-0000-7000-8000-000000000001', { name: 'Quay', owner: heir }));
});
