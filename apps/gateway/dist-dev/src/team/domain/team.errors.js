import { reject } from '@wheelhouse/event-sourcing';
export const notFound = ()=>reject.notFound('team.not-found', 'There is no such team.');
export const isArchived = ()=>reject.conflict('team.archived', 'This team is archived; restore it first.');
export const nameTaken = ()=>reject.conflict('team.name-taken', 'Another team, perhaps an archived one, has this name.', '/name');
