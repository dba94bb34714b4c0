// Made by `npm run contracts`; a change here is lost.
import type { EventOf } from '../kernel/define-event.js';
import type * as events from '../organisation/index.js';

/** A person became a member of the organisation. */
export type MemberAdded = EventOf<typeof events.memberAdded>;
/** The member may not sign in any more; what they did stays. */
export type MemberDeactivated = EventOf<typeof events.memberDeactivated>;
/** Name, address, credentials and every key of the words of `member:<stream id>` were destroyed with this fact. */
export type MemberForgotten = EventOf<typeof events.memberForgotten>;
/** The member may sign in again. */
export type MemberReactivated = EventOf<typeof events.memberReactivated>;
/** The member got another role in the organisation. */
export type MemberRoleChanged = EventOf<typeof events.memberRoleChanged>;
/** The organisation of this deployment began, with its first owner. */
export type OrganisationFounded = EventOf<typeof events.organisationFounded>;
/** The organisation goes by another name. */
export type OrganisationRenamed = EventOf<typeof events.organisationRenamed>;
/** The owner made another member the owner, and stays as what their own role says. */
export type OwnershipHandedOver = EventOf<typeof events.ownershipHandedOver>;
/** The key of one text was destroyed: its words are readable nowhere any more. Who holds the key in memory drops it. */
export type PersonalTextForgotten = EventOf<typeof events.personalTextForgotten>;
/** Every key of the words of a subject was destroyed, and none is taken for it any more. Who holds such keys in memory drops them. */
export type SubjectForgotten = EventOf<typeof events.subjectForgotten>;
/** The team is out of use: its roles give nothing any more. It keeps its name and can be restored. */
export type TeamArchived = EventOf<typeof events.teamArchived>;
/** A team began. */
export type TeamFounded = EventOf<typeof events.teamFounded>;
/** A member joined the team in one or several roles. */
export type TeamMemberAdded = EventOf<typeof events.teamMemberAdded>;
/** A member left the team. */
export type TeamMemberRemoved = EventOf<typeof events.teamMemberRemoved>;
/** A member of the team has other roles in it. */
export type TeamMemberRolesChanged = EventOf<typeof events.teamMemberRolesChanged>;
/** The team goes by another name. */
export type TeamRenamed = EventOf<typeof events.teamRenamed>;
/** The team is in use again. */
export type TeamRestored = EventOf<typeof events.teamRestored>;
