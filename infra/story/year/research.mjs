import { daysAgo, holds, refusal, tell } from '../telling.mjs';

const api = '/api/product/v1';
const respondents = 40;

/** A study with survey answers, insights from it, and the opportunity that they speak for. @param {any} world */
export async function research({ ada, finn, product, objective }) {
  console.log('\n Early spring: what crews need');
  const study = (await ada.post(`${api}/studies`, { product, question: 'What keeps crews from booking?', method: 'survey', segment: 'Weekend crews', sample: respondents, start: daysAgo(340), end: daysAgo(320) })).id;
  await ada.post(`${api}/studies/${study}/start`, { day: daysAgo(340) });
  await finn.post(`${api}/studies/${study}/record-session`, { day: daysAgo(335), notes: 'She books by radio, since the app shows no depth.' });
  // Twenty take a held berth for granted, twenty would be delighted; of the most active, eighteen would miss it very much.
  const answers = Array.from({ length: respondents }, (_, index) => ({
    respondent: `r-${index + 1}`,
    kano: [
      { capability: 'a berth that is held', functional: index % 2 === 0 ? 3 : 1, dysfunctional: index % 2 === 0 ? 5 : 3 },
      { capability: 'a weather forecast', functional: 3, dysfunctional: 3 },
    ],
    outcomes: [{ outcome: 'find a berth before dusk', importance: index < 36 ? 5 : 2, satisfaction: index < 8 ? 4 : 2 }],
    fit: { without: index < 18 ? 'very' : index < 30 ? 'somewhat' : 'not', active: index < 36 },
    recommend: index < 20 ? 9 : index < 32 ? 8 : 4,
  }));
  await finn.post(`${api}/studies/${study}/record-survey-answers`, { answers });
  await finn.post(`${api}/studies/${study}/record-survey-answers`, { answers: answers.slice(0, 1) });
  const twice = await refusal(finn.post(`${api}/studies/${study}/record-survey-answers`, { answers: [{ ...answers[0], recommend: 1 }] }));
  holds(twice.status === 409, 'forty answer; the same respondent with another answer is refused, and with the same one changes nothing', twice.problem);
  const empty = await refusal(ada.post(`${api}/studies/${study}/conclude`, { findings: [], day: daysAgo(320) }));
  holds(empty.status === 422, 'a study without a finding is not concluded', empty.problem);
  await ada.post(`${api}/studies/${study}/conclude`, { findings: [{ text: 'Crews take a held berth for granted, and turn back without one.' }], day: daysAgo(320) });
  const { kano, outcomes, marketFit, promoters } = await ada.get(`${api}/studies/${study}/analysis`);
  const held = kano.find((/** @type {any} */ entry) => entry.capability === 'a berth that is held');
  holds(held.category === 'must-be' && held.counts['must-be'] === 20 && held.counts.attractive === 20, 'by Kano a held berth is a must-be: twenty say so, twenty call it attractive, and a tie goes to must-be', held);
  const [outcome] = outcomes;
  // Ulwick: importance 9 (36 of 40 in the top two), satisfaction 2 (8 of 40), so 9 + (9 − 2).
  holds(outcome.importance === 9 && outcome.satisfaction === 2 && outcome.score === 16, 'the opportunity scores 16 by Ulwick: 9 + (9 − 2), from shares of the top two answers', outcome);
  holds(marketFit.n === 36 && marketFit.veryDisappointed === 18 && marketFit.reached === true, 'half of the 36 active would be very disappointed without it: above Ellis’s 40 %', marketFit);
  holds(promoters.score === 30, 'the net promoter score is 30: 20 promoters less 8 detractors of 40', promoters);

  const evidence = [{ text: '36 of 40 call it most important', source: 'study', record: study }];
  const insight = (await ada.post(`${api}/insights`, { product, statement: 'Crews turn back when no berth is certain', evidence, confidence: 'medium' })).id;
  await finn.post(`${api}/insights/${insight}/add-evidence`, { text: 'a skipper said they turned back at dusk', source: 'call' });
  await ada.post(`${api}/insights/${insight}/change-confidence`, { confidence: 'high', reason: 'survey and calls agree' });
  const opportunity = (await ada.post(`${api}/opportunities`, { product, problem: 'Crews arrive at full harbours', segment: 'Weekend crews' })).id;
  const unproven = await refusal(ada.post(`${api}/opportunities/${opportunity}/validate`, { evidence: [] }));
  await ada.post(`${api}/opportunities/${opportunity}/rate`, { importance: outcome.importance, satisfaction: outcome.satisfaction, n: respondents, source: 'survey of the spring' });
  await ada.post(`${api}/opportunities/${opportunity}/validate`, { evidence });
  await ada.post(`${api}/opportunities/${opportunity}/pursue`, { objective });
  await ada.post(`${api}/insights/${insight}/link`, { target: opportunity });
  holds(unproven.status === 422, 'the opportunity is validated by evidence, refused without, and pursued for the objective', unproven.problem);
  tell('An insight of high confidence speaks for the opportunity.');
  return { study, insight, opportunity };
}
