import { benchCriticalPath, benchGrowth, benchReschedule, monteCarloBench } from '@wheelhouse/scheduling';

const row = (name, goal, run) => ({
  name,
  goal: `≤ ${goal}×`,
  unit: 'ms',
  met: ({ ratio }) => ratio <= goal,
  run: async () => run(),
});

export const rows = [
  row('schedule', 25, benchCriticalPath),
  row('schedule-growth', 11, benchGrowth),
  row('schedule-change', 0.5, benchReschedule),
  row('monte-carlo', 0.3, monteCarloBench),
];
