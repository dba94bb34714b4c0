import { z } from '@wheelhouse/event-sourcing';
/** Length is what makes a password strong (NIST SP 800-63B); no rules of composition, no expiry. */ export const SHORTEST_PASSWORD = 12;
/** A password as it comes at sign-in: judged by its hash alone. Never trimmed: spaces count. */ export const givenPassword = ()=>z.string().min(1).max(200);
/** A password that is to be kept. */ export const newPassword = ()=>z.string().min(SHORTEST_PASSWORD, {
        error: `must have at least ${SHORTEST_PASSWORD} characters`
    }).max(200);
const WORN = /^(.)\1+$|^(?:password|passwort|wheelhouse|letmein|qwerty|welcome|changeme)[\d!?.*#-]*$|^0?1234567890*\d*$/iu;
/** Why a password will not do for this person; undefined when it will. */ export function weakness(password, person) {
    const lower = password.toLowerCase();
    const own = [
        person.email.toLowerCase(),
        person.email.split('@', 1)[0]?.toLowerCase() ?? '',
        person.name.toLowerCase()
    ];
    if (own.includes(lower)) return 'must not be the name or the address';
    if (WORN.test(password)) return 'is among the first that anybody would try';
    return undefined;
}
