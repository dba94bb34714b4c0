import { excludeProduct, includeProduct } from './domain/choose-products.js';
import { followForecast, overrideDate } from './domain/date-item.js';
import { draftRoadmap } from './domain/draft-roadmap.js';
import { archiveRoadmap, grantRoadmapRole, handOverRoadmap, restoreRoadmap, revokeRoadmapRole, setRoadmapVisibility } from './domain/govern-roadmap.js';
import { addLane, moveLane, removeLane, renameLane } from './domain/keep-lanes.js';
import { moveItem } from './domain/move-item.js';
import { placeItem } from './domain/place-item.js';
import { publishRoadmap } from './domain/publish-roadmap.js';
import { removeItem } from './domain/remove-item.js';
import { rewordItem } from './domain/reword-item.js';
import { rewordRoadmap } from './domain/reword-roadmap.js';
import { revokeShare, shareRoadmap } from './domain/share-roadmap.js';
import { shiftLane } from './domain/shift-lane.js';
import { undoGesture } from './domain/undo-gesture.js';
import { withdrawVersion } from './domain/withdraw-version.js';
import { compareRoadmap } from './queries/compare-roadmap.js';
import { roadmapBoard } from './queries/roadmap-board.js';
import { getRoadmapVersion, listPublishedRoadmaps, listRoadmapVersions } from './queries/roadmap-versions.js';

export { roadmap } from './roadmap.aggregate.js';
export { roadmapItem } from './views/roadmap-item.js';
export { roadmapPage } from './views/roadmap-page.js';

/** Every command of a roadmap; its views hang on the aggregate. */
export const roadmapCommands = [
  draftRoadmap,
  rewordRoadmap,
  includeProduct,
  excludeProduct,
  addLane,
  renameLane,
  moveLane,
  removeLane,
  placeItem,
  moveItem,
  shiftLane,
  rewordItem,
  removeItem,
  overrideDate,
  followForecast,
  undoGesture,
  publishRoadmap,
  withdrawVersion,
  shareRoadmap,
  revokeShare,
  setRoadmapVisibility,
  grantRoadmapRole,
  revokeRoadmapRole,
  handOverRoadmap,
  archiveRoadmap,
  restoreRoadmap,
] as const;

/** Reads of a roadmap beside its page. */
export const roadmapQueries = [roadmapBoard, listRoadmapVersions, getRoadmapVersion, listPublishedRoadmaps, compareRoadmap] as const;
