import {
  commitmentAccepted,
  commitmentLapsed,
  commitmentRefused,
  commitmentRejected,
  commitmentSubmitted,
  commitmentTakenOn,
  commitmentWithdrawn,
} from '@wheelhouse/contracts';
import { systemActor } from '@wheelhouse/event-sourcing';
import { defineReaction } from '@wheelhouse/messaging';
import { followCommitment } from '../domain/follow-commitment.js';
import type { FollowedStep } from '../domain/feature-shape.state.js';

const steps: Readonly<Record<string, FollowedStep>> = {
  CommitmentTakenOn: 'taken',
  CommitmentSubmitted: 'submitted',
  CommitmentAccepted: 'accepted',
  CommitmentRejected: 'rejected',
  CommitmentRefused: 'refused',
  CommitmentWithdrawn: 'withdrawn',
  CommitmentLapsed: 'lapsed',
};

/** What a project says to a feature moves the feature: in delivery, delivered, planned again. */
export const followCommitments = defineReaction({
  name: 'follow-commitment',
  from: 'project',
  events: [commitmentTakenOn, commitmentSubmitted, commitmentAccepted, commitmentRejected, commitmentRefused, commitmentWithdrawn, commitmentLapsed],
  actsFrom: '2026-01-01T00:00:00Z',
  react: (event) => {
    const to = steps[event.type];
    if (to === undefined) return undefined;
    const { feature, project } = event.data;
    const taken = event.type === 'CommitmentTakenOn' ? { required: event.data.required, ...(event.data.deliverable === undefined ? {} : { deliverable: event.data.deliverable }) } : {};
    return { command: followCommitment, id: feature, body: { commitment: event.streamId, project, to, ...taken }, actor: systemActor, now: event.recordedAt };
  },
  // A feature that this service never had is the other side's mistake, and no reason to stop hearing of that project.
  whenRefused: 'accept',
});
