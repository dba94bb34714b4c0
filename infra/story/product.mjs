// A product manager's year: what to build, and why. Facts of the past are told with the days they happened on.
import { newMember, signIn, system } from './client.mjs';
import { run, tell } from './telling.mjs';

/** Everybody and everything that the chapters know of one another. */
export async function productYear() {
  const { url, email, password } = system();
  console.log(`A product manager's year on ${url}\n`);
  const owner = await signIn({ url, email, password });
  const team = await owner.post('/api/organisation/v1/teams', { name: `Harbour crew ${run}` });
  /** @param {string} name @param {string[]} roles */
  const crew = async (name, roles) => {
    const someone = await newMember(owner, url, { name, email: `${name.split(' ')[0]?.toLowerCase()}.${run.toLowerCase()}@story.example` });
    await owner.post(`/api/organisation/v1/teams/${team.id}/add-member`, { member: someone.id, roles });
    return { id: someone.id, ...(await someone.as()) };
  };
  const ada = await crew('Ada Anker', ['product-manager']);
  const finn = await crew('Finn Fender', ['contributor']);
  const cleo = await crew('Cleo Cutter', ['stakeholder']);
  tell('Ada is the product manager, Finn builds and scores, Cleo pays.');
  const world = { owner, team: team.id, ada, finn, cleo };
  void world;
}
