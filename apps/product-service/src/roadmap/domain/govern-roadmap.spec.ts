import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { archived, drafted, member, otherTeam, team } from '../testing/roadmap-facts.js';
import { roadmap } from '../roadmap.aggregate.js';
import { archiveRoadmap, grantRoadmapRole, handOverRoadmap, restoreRoadmap, revokeRoadmapRole, setRoadmapVisibility } from './govern-roadmap.js';

const body = { member, role: 'sponsor' } as const;
const facts = { member: { id: member, active: true, role: 'member' } } as const;
const granted = { type: 'RoadmapRoleGranted', data: body } as const;

describe('who sees and makes a roadmap', () => {
  it('is granted a role and loses it, each once', () => {
    given(roadmap, [drafted]).when(grantRoadmapRole, body, { facts }).then([granted]);
    given(roadmap, [drafted, granted]).when(grantRoadmapRole, body, { facts }).thenNothing();
    given(roadmap, [drafted, granted]).when(revokeRoadmapRole, body).then([{ type: 'RoadmapRoleRevoked', data: body }]);
    given(roadmap, [drafted]).when(revokeRoadmapRole, body).thenNothing();
  });
  it('is somebody whom the service knows', () => given(roadmap, [drafted]).when(grantRoadmapRole, body, { facts: { member: undefined } }).thenRefused('invalid', 'reference.member-unknown'));
  it('follows its visibility', () => {
    given(roadmap, [drafted]).when(setRoadmapVisibility, { visibility: 'open' }).then([{ type: 'RoadmapVisibilitySet', data: { visibility: 'open' } }]);
    given(roadmap, [drafted]).when(setRoadmapVisibility, { visibility: 'team' }).thenNothing();
  });
  it('is another team once it is handed over', () => {
    given(roadmap, [drafted]).when(handOverRoadmap, { team: otherTeam }, { facts: { team: { id: otherTeam, active: true } } }).then([{ type: 'RoadmapHandedOver', data: { team: otherTeam } }]);
    given(roadmap, [drafted]).when(handOverRoadmap, { team }, { facts: { team: { id: team, active: true } } }).thenNothing();
    given(roadmap, [drafted]).when(handOverRoadmap, { team: otherTeam }, { facts: { team: undefined } }).thenRefused('invalid', 'reference.team-unknown');
  });
  it('stays as it is while the roadmap is archived', () => {
    given(roadmap, [drafted, archived]).when(grantRoadmapRole, body, { facts }).thenRefused('conflict', 'roadmap.archived');
    given(roadmap, [drafted, archived]).when(revokeRoadmapRole, body).thenRefused('conflict', 'roadmap.archived');
    given(roadmap, [drafted, archived]).when(setRoadmapVisibility, { visibility: 'open' }).thenRefused('conflict', 'roadmap.archived');
    given(roadmap, [drafted, archived]).when(handOverRoadmap, { team: otherTeam }, { facts: { team: undefined } }).thenRefused('conflict', 'roadmap.archived');
  });
});

describe('a roadmap', () => {
  it('is archived and restored, each once', () => {
    given(roadmap, [drafted]).when(archiveRoadmap, {}).then([archived]);
    given(roadmap, [drafted, archived]).when(archiveRoadmap, {}).thenNothing();
    given(roadmap, [drafted, archived]).when(restoreRoadmap, {}).then([{ type: 'RoadmapRestored', data: {} }]);
    given(roadmap, [drafted]).when(restoreRoadmap, {}).thenNothing();
  });
  it('is one', () => {
    given(roadmap).when(archiveRoadmap, {}).thenRefused('not-found', 'roadmap.not-found');
    given(roadmap).when(restoreRoadmap, {}).thenRefused('not-found', 'roadmap.not-found');
  });
});
