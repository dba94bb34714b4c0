import { by, byOneOf, noWayBack, step, undoOf, withOthers } from '@wheelhouse/event-sourcing';
import { excludeProduct, includeProduct } from './domain/choose-products.js';
import type { GestureEvent } from './domain/gestures.js';
import { archiveRoadmap, grantRoadmapRole, handOverRoadmap, restoreRoadmap, revokeRoadmapRole, setRoadmapVisibility } from './domain/govern-roadmap.js';
import { rewordRoadmap } from './domain/reword-roadmap.js';
import type { KnownRoadmap, RoadmapEvent } from './domain/roadmap.state.js';
import { revokeShare, shareRoadmap } from './domain/share-roadmap.js';
import { undoGesture } from './domain/undo-gesture.js';
import type { RoadmapShare } from '@wheelhouse/contracts';
import { roadmap } from './roadmap.aggregate.js';

/**
 * A roadmap undoes gestures by itself, and knows better than a list of names what stands in the way of which: so nothing is said
 * of what they touch, and where later edits stand in the way its own command names them.
 */
const ofGesture = byOneOf<KnownRoadmap, RoadmapEvent, GestureEvent>([], [undoGesture], ({ gesture }) => [step(undoGesture, { of: gesture })]);

const shareOf = ({ member, team, audience }: RoadmapShare): string => `share:${member ?? team ?? audience ?? ''}`;

export const roadmapUndo = undoOf(roadmap)({
  RoadmapDrafted: by('*', archiveRoadmap, (_data, { why }) => ({ reason: why })),
  RoadmapArchived: by('archived', restoreRoadmap, () => ({})),
  RoadmapRestored: by('archived', archiveRoadmap, (_data, { why }) => ({ reason: why })),
  RoadmapRenamed: by('name', rewordRoadmap, (_data, { before }) => ({ name: before.name })),
  RoadmapDescribed: by('description', rewordRoadmap, (_data, { before }) => ({ description: before.description })),
  RoadmapAudienceChosen: by('audience', rewordRoadmap, (_data, { before }) => ({ audience: before.audience })),
  RoadmapProductIncluded: by(({ product }) => `product:${product}`, excludeProduct, ({ product }) => ({ product })),
  RoadmapProductExcluded: by(({ product }) => `product:${product}`, includeProduct, ({ product }) => ({ product })),
  RoadmapHandedOver: by('team', handOverRoadmap, (_data, { before }) => ({ team: before.team })),
  RoadmapVisibilitySet: by('visibility', setRoadmapVisibility, (_data, { before }) => ({ visibility: before.visibility })),
  RoadmapRoleGranted: by(({ member, role }) => `role:${member}:${role}`, revokeRoadmapRole, ({ member, role }) => ({ member, role })),
  RoadmapRoleRevoked: by(({ member, role }) => `role:${member}:${role}`, grantRoadmapRole, ({ member, role }) => ({ member, role })),
  RoadmapShared: by(shareOf, revokeShare, (share) => share),
  RoadmapShareRevoked: by(shareOf, shareRoadmap, (share) => share),
  RoadmapVersionPartPublished: noWayBack('version', 'a published version never changes; withdraw it'),
  RoadmapVersionPublished: noWayBack('version', 'a published version never changes; withdraw it'),
  RoadmapVersionWithdrawn: noWayBack('version', 'who was told not to go by it was told; publish another one'),
  RoadmapDeliveryChangeAsked: withOthers([], 'what a project was asked is answered there'),
  RoadmapLaneAdded: ofGesture,
  RoadmapLaneRemoved: ofGesture,
  RoadmapLaneRenamed: ofGesture,
  RoadmapLaneMoved: ofGesture,
  RoadmapLaneShifted: ofGesture,
  RoadmapItemPlaced: ofGesture,
  RoadmapItemRemoved: ofGesture,
  RoadmapItemMoved: ofGesture,
  RoadmapDateOverridden: ofGesture,
  RoadmapForecastFollowed: ofGesture,
  RoadmapMilestoneRenamed: ofGesture,
  RoadmapItemConfidenceStated: ofGesture,
  RoadmapItemNoted: ofGesture,
  RoadmapItemDisclosureSet: ofGesture,
});
