import type { ExperimentEvent } from '../domain/experiment.state.js';

export const product = '01900000-0000-7000-8000-0000000000d1';
export const self = '01900000-0000-7000-8000-000000000001';
export const metric = '01900000-0000-7000-8000-000000000002';
export const feature = '01900000-0000-7000-8000-000000000003';
export const result = '01900000-0000-7000-8000-0000000000c1';
export const otherResult = '01900000-0000-7000-8000-0000000000c2';

type FactOf<Type extends ExperimentEvent['type']> = Extract<ExperimentEvent, { type: Type }>;

export const designed: FactOf<'ExperimentDesigned'> = { type: 'ExperimentDesigned', data: { product, name: 'A berth button', hypothesis: 'one in ten asks', method: 'fake-door', metric, plannedN: 400 } };
export const ruled: FactOf<'ExperimentStopRuleSet'> = { type: 'ExperimentStopRuleSet', data: { rule: 'at 400 crews' } };
export const started: FactOf<'ExperimentStarted'> = { type: 'ExperimentStarted', data: { day: '2026-01-10' } };
export const measured: FactOf<'ExperimentResultRecorded'> = { type: 'ExperimentResultRecorded', data: { result, arm: 'with button', n: 210, value: 0.12, day: '2026-02-01' } };
export const compared: FactOf<'ExperimentResultRecorded'> = { type: 'ExperimentResultRecorded', data: { result: otherResult, arm: 'without', n: 200, value: 0.04, day: '2026-02-01' } };
export const concluded: FactOf<'ExperimentConcluded'> = { type: 'ExperimentConcluded', data: { verdict: 'supported', n: 410, day: '2026-02-10' } };
export const stopped: FactOf<'ExperimentStopped'> = { type: 'ExperimentStopped', data: { reason: 'the harbour closed', day: '2026-02-05' } };
export const archived: FactOf<'ExperimentArchived'> = { type: 'ExperimentArchived', data: {} };

/** The way to each status. */
export const running = [designed, ruled, started];
export const enough = [...running, measured, compared];
export const done = [...enough, concluded];
