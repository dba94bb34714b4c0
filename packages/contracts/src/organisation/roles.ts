import { z } from 'zod';

/** Roles that a member carries in the organisation; who is its owner is a fact of the organisation itself, so that there is always exactly one. */
export const memberRole = z.enum(['admin', 'portfolio-manager', 'analyst', 'member']);
export type MemberRole = z.infer<typeof memberRole>;

/** Roles in a team. */
export const teamMemberRole = z.enum(['product-manager', 'project-manager', 'contributor', 'stakeholder']);
export type TeamMemberRole = z.infer<typeof teamMemberRole>;

/** The roles of one member in one team: at least one, none twice. */
export const teamMemberRoles = z
  .array(teamMemberRole)
  .min(1)
  .max(teamMemberRole.options.length)
  .refine((roles) => new Set(roles).size === roles.length, { error: 'names a role twice' });
