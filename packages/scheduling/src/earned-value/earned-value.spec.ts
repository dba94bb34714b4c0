import { describe, expect, it } from '@jest/globals';
import { calendarBook, parseLocal } from '../calendar/index.js';
import { plannedFraction, plannedValueAt, plannedValueCurve } from './baseline.js';
import { earnedSchedule, earnedScheduleOf } from './earned-schedule.js';
import { estimatesAtCompletion, measure, sumAmounts } from './measures.js';
import { earnedValue, type EarnedValueTechnique, fiftyFifty, plannedValue, type Standing, zeroHundred } from './techniques.js';

describe('measures of earned value', () => {
  const amounts = { bac: 1000, bcws: 500, bcwp: 400, acwp: 450 };

  it('follow the standards', () => {
    expect(measure(amounts)).toMatchObject({ sv: -100, cv: -50, spi: 0.8, svPercent: -0.2, cvPercent: -0.125, percentComplete: 0.4, percentSpent: 0.45 });
    const { cpi, eac, etc, vac, tcpi, tcpiOfEstimate } = measure(amounts);
    expect(cpi).toBeCloseTo(0.8889, 4);
    expect(eac).toBeCloseTo(1125, 6);
    expect(etc).toBeCloseTo(675, 6);
    expect(vac).toBeCloseTo(-125, 6);
    expect(tcpi).toBeCloseTo(600 / 550, 6);
    expect(tcpiOfEstimate).toBeCloseTo(600 / 675, 6);
  });

  it('estimate the cost at completion by each method', () => {
    const all = estimatesAtCompletion(amounts, { recent: { bcwp: 100, acwp: 200 }, newEstimate: 700 });
    expect(all.atypical).toBe(1050);
    expect(all.typical).toBeCloseTo(1125, 6);
    expect(all.bySchedule).toBeCloseTo(450 + 600 / 0.8, 6);
    expect(all.combined).toBeCloseTo(450 + 600 / (0.8 * (400 / 450)), 6);
    expect(all.weighted).toBeCloseTo(450 + 600 / (0.8 * (400 / 450) + 0.2 * 0.8), 6);
    expect(all.recent).toBe(1650);
    expect(all.bottomUp).toBe(1150);
  });

  it('are null where there is nothing to divide by', () => {
    expect(measure({ bac: 0, bcws: 0, bcwp: 0, acwp: 0 })).toMatchObject({ spi: null, cpi: null, eac: null, vac: null, tcpi: null, percentComplete: null });
    expect(estimatesAtCompletion({ bac: 10, bcws: 5, bcwp: 0, acwp: 2 })).toMatchObject({ typical: null, combined: null, recent: null, bottomUp: null });
  });

  it('add up from work packages to the project', () => {
    expect(sumAmounts([amounts, amounts])).toEqual({ bac: 2000, bcws: 1000, bcwp: 800, acwp: 900 });
  });
});

describe('the techniques', () => {
  const standing: Standing = { bac: 100, started: true, finished: false, percentComplete: 0.3, plannedStarted: true, plannedFinished: true, percentPlanned: 1 };
  const values = (technique: EarnedValueTechnique, more: Partial<Standing> = {}): [number, number] => [
    earnedValue(technique, { ...standing, ...more }),
    plannedValue(technique, { ...standing, ...more }),
  ];

  it('earn and plan by the same rule', () => {
    expect(values(zeroHundred)).toEqual([0, 100]);
    expect(values(zeroHundred, { finished: true, plannedFinished: false })).toEqual([100, 0]);
    expect(values(fiftyFifty)).toEqual([50, 100]);
    expect(values(fiftyFifty, { started: false, plannedFinished: false })).toEqual([0, 50]);
    expect(values({ kind: 'percent-complete' })).toEqual([30, 100]);
    expect(values({ kind: 'level-of-effort' }, { percentPlanned: 0.6 })).toEqual([60, 60]);
    expect(values({ kind: 'apportioned', base: { percentComplete: 0.25, percentPlanned: 0.5 } })).toEqual([25, 50]);
    const milestones = [{ weight: 1, reached: 1, planned: 1 }, { weight: 3, reached: 0.5, planned: 1 }, { weight: 1, reached: 0, planned: 0 }];
    expect(values({ kind: 'weighted-milestones', milestones })).toEqual([50, 80]);
    expect(values({ kind: 'weighted-milestones', milestones: [] })).toEqual([0, 0]);
  });
});

describe('the baseline', () => {
  const calendar = calendarBook([], parseLocal('2026-11-23')).get('standard');
  const week = { start: parseLocal('2026-11-26T08:00'), finish: parseLocal('2026-12-01T17:00'), cost: 400, calendar };

  it('accrues evenly over working time', () => {
    const at = ['2026-11-25T17:00', '2026-11-26T17:00', '2026-11-29T12:00', '2026-12-01T17:00'].map(parseLocal);
    expect(plannedValueCurve([week], at)).toEqual([0, 100, 200, 400]);
    expect(plannedValueAt([week, week], at[1] ?? 0)).toBe(200);
  });

  it('takes a milestone whole from its date on', () => {
    const milestone = { ...week, finish: week.start };
    expect([plannedFraction(milestone, week.start - 1), plannedFraction(milestone, week.start)]).toEqual([0, 1]);
  });
});

describe('earned schedule', () => {
  const curve = [100, 300, 600, 800, 1000];

  it('is the time in which this much was to be earned', () => {
    expect([0, 50, 100, 450, 1000].map((earned) => earnedScheduleOf(curve, earned))).toEqual([0, 0.5, 1, 2.5, 5]);
    expect(earnedScheduleOf([100, 200, 200], 200)).toBe(2);
    expect(earnedScheduleOf([100, 100, 200], 100)).toBe(2);
    expect(earnedScheduleOf([], 0)).toBe(0);
  });

  it('forecasts the duration', () => {
    const { es, svTime, spiTime, durationAtCompletion, toCompleteIndex } = earnedSchedule(curve, 450, 3);
    expect([es, svTime]).toEqual([2.5, -0.5]);
    expect(spiTime).toBeCloseTo(2.5 / 3, 9);
    expect(durationAtCompletion).toBeCloseTo(6, 9);
    expect(toCompleteIndex).toBeCloseTo(1.25, 9);
    expect(earnedSchedule(curve, 0, 0)).toMatchObject({ spiTime: null, durationAtCompletion: null });
  });
});
