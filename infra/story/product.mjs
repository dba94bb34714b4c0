// A product manager's year: what to build, and why. Facts of the past are told with the days they happened on.
import { newMember, signIn, system } from './client.mjs';
import { run, tell } from './telling.mjs';
import { backlog } from './year/backlog.mjs';
import { ending } from './year/ending.mjs';
import { feedback } from './year/feedback.mjs';
import { numbers } from './year/numbers.mjs';
import { priorities } from './year/priorities.mjs';
import { release } from './year/release.mjs';
import { research } from './year/research.mjs';
import { rivals } from './year/rivals.mjs';
import { roadmap } from './year/roadmap.mjs';
import { strategy } from './year/strategy.mjs';

/** The chapters in order; each adds to what those behind it know. */
const chapters = [strategy, research, feedback, rivals, priorities, backlog, roadmap, release, numbers, ending];

export async function productYear() {
  const { url, email, password } = system();
  console.log(`A product manager's year on ${url}\n`);
  const owner = await signIn({ url, email, password });
  const team = (await owner.post('/api/organisation/v1/teams', { name: `Harbour crew ${run}` })).id;
  /** @param {string} name @param {string[]} roles */
  const crew = async (name, roles) => {
    const someone = await newMember(owner, url, { name, email: `${name.split(' ')[0]?.toLowerCase()}.${run.toLowerCase()}@story.example` });
    await owner.post(`/api/organisation/v1/teams/${team}/add-member`, { member: someone.id, roles });
    return { id: someone.id, ...(await someone.as()) };
  };
  const ada = await crew('Ada Anker', ['product-manager']);
  const finn = await crew('Finn Fender', ['contributor']);
  const cleo = await crew('Cleo Cutter', ['stakeholder']);
  tell('Ada is the product manager, Finn builds and scores, Cleo pays.');
  let world = { owner, team, ada, finn, cleo, began: new Date().toISOString() };
  for (const chapter of chapters) world = { ...world, ...(await chapter(world)) };
}
