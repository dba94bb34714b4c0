import * as member from './member.events.js';
import * as organisation from './organisation.events.js';
import * as personalText from './personal-text.events.js';
import * as team from './team.events.js';

export * from './roles.js';
export * from './member.events.js';
export * from './organisation.events.js';
export * from './personal-text.events.js';
export * from './team.events.js';

/** Every event of the organisation's context, in its newest version. */
export const organisationEvents = [
  ...Object.values(organisation),
  ...Object.values(member),
  ...Object.values(team),
  ...Object.values(personalText),
] as const;
