import { id, reject, z } from '@wheelhouse/event-sourcing';
import { readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import { defineQuery } from '@wheelhouse/service-kit';
import { kanoCategories, kanoOf } from '../analysis/kano.js';
import { marketFitOf } from '../analysis/market-fit.js';
import { outcomeScoreOf } from '../analysis/outcome-score.js';
import { promoterScoreOf } from '../analysis/promoter-score.js';
import { studyPage } from '../views/study-page.js';
import { studyTally, type Tally } from '../views/study-rows.js';

const count = () => z.int().min(0);
const kano = z.object({ capability: z.string(), n: count(), category: z.enum(kanoCategories).nullable(), counts: z.object({ 'must-be': count(), 'one-dimensional': count(), attractive: count(), indifferent: count(), reverse: count(), questionable: count() }), leftOut: count() });
const outcome = z.object({ outcome: z.string(), n: count(), importance: z.number().nullable(), satisfaction: z.number().nullable(), score: z.number().nullable() });
const fit = z.object({ n: count(), veryDisappointed: count(), share: z.number().nullable(), threshold: z.number(), reached: z.boolean().nullable(), leftOut: count() });
const promoters = z.object({ n: count(), promoters: count(), passives: count(), detractors: count(), score: z.number().nullable() });

/** What a study's survey answers say, each number with how many answers it stands on and how many were left out. */
export const studyAnalysis = defineQuery({
  name: 'study-analysis',
  path: '/studies/:id/analysis',
  tag: 'studies',
  summary: 'Kano categories, opportunity scores, product-market fit and net promoter score of a study’s survey answers.',
  scope: 'product:read',
  params: z.object({ id: id() }),
  query: z.object({}),
  answer: z.object({ study: z.string(), scale: z.int(), kano: z.array(kano), outcomes: z.array(outcome), marketFit: fit, promoters }),
  example: {
    study: '0190c5a0-0000-7000-8000-000000000031',
    scale: 5,
    kano: [{ capability: 'booking', n: 40, category: 'must-be', counts: { 'must-be': 22, 'one-dimensional': 12, attractive: 4, indifferent: 2, reverse: 0, questionable: 1 }, leftOut: 1 }],
    outcomes: [{ outcome: 'find a berth before dusk', n: 40, importance: 8.5, satisfaction: 3, score: 14 }],
    marketFit: { n: 38, veryDisappointed: 17, share: 0.447, threshold: 0.4, reached: true, leftOut: 2 },
    promoters: { n: 40, promoters: 20, passives: 12, detractors: 8, score: 30 },
  },
  read: async ({ params, db, row }) => {
    const study = await row(studyPage, params.id);
    if (!study) return reject.notFound('study.not-found', 'There is no such study.');
    const tallies = await db.rows<Tally>(`select kind, question, counts from ${readerName(studyTally)} where study = $1::uuid order by question`, [study.id]);
    const of = (kind: Tally['kind']) => tallies.filter((tally) => tally.kind === kind);
    return {
      study: study.id,
      scale: study.scale,
      kano: of('kano').map(({ question, counts }) => kanoOf(question, counts)),
      outcomes: of('outcome')
        .map(({ question, counts }) => outcomeScoreOf(question, counts, study.scale))
        .sort((a, b) => (b.score ?? -1) - (a.score ?? -1)),
      marketFit: marketFitOf(of('fit')[0]?.counts ?? {}),
      promoters: promoterScoreOf(of('recommend')[0]?.counts ?? {}),
    };
  },
});
