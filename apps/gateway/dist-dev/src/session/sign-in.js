import { createHmac } from 'node:crypto';
import { Problem } from '@wheelhouse/service-kit';
import { addressKey } from '../identity/address.js';
import { credentialsByAddress, credentialsOf, setPassword } from '../identity/identities.js';
import { weakness } from '../identity/password-policy.js';
import { rateLimitHeaders } from '../limits/request-limits.js';
import { giveBack, networkOf, take } from '../limits/sign-in-limits.js';
import { openSession } from './sessions.js';
export function signInWith({ db, passwords, sessionHours, perAccount, perAddress, secret }) {
    const nameless = (what)=>createHmac('sha256', secret).update(what).digest('base64url');
    /** Takes one guess of both quotas before the password is looked at, and gives it back when it was right. */ const guessing = async (account, address, guess)=>{
        const limits = [
            {
                policy: 'sign-in-account',
                key: nameless(`account:${account}`),
                quota: perAccount
            },
            {
                policy: 'sign-in-address',
                key: nameless(`address:${networkOf(address)}`),
                quota: perAddress
            }
        ];
        for (const { policy, key, quota } of limits){
            const allowance = await take(db, key, quota);
            if (!allowance.allowed) {
                throw new Problem(429, 'session.too-many-attempts', 'Too many attempts; try again later.', undefined, {
                    'retry-after': String(allowance.retrySeconds),
                    ...rateLimitHeaders(policy, quota, allowance)
                });
            }
        }
        const result = await guess();
        if (result !== undefined) await Promise.all(limits.map(({ key, quota })=>giveBack(db, key, quota)));
        return result;
    };
    return {
        signIn: async ({ email, password, address, agent })=>{
            const credentials = await guessing(addressKey(email), address, async ()=>{
                const known = await credentialsByAddress(db, email);
                // Nobody learns from the time it took whether an address is known.
                const right = known ? await passwords.matches(password, known.passwordHash) : await passwords.matchesNobody(password);
                return known && right && known.active ? known : undefined;
            });
            if (!credentials) throw new Problem(401, 'session.refused', 'Address and password do not fit together.', undefined, {
                'www-authenticate': 'Bearer'
            });
            return {
                ...await openSession(db, credentials.member, {
                    hours: sessionHours,
                    agent
                }),
                credentials
            };
        },
        changePassword: async (caller, { currentPassword, newPassword, address })=>{
            const known = await guessing(addressKey(caller.email), address, async ()=>{
                const credentials = await credentialsOf(db, caller.member);
                return credentials && await passwords.matches(currentPassword, credentials.passwordHash) ? credentials : undefined;
            });
            if (!known) throw new Problem(403, 'session.wrong-password', 'The current password is another.', [
                {
                    pointer: '/currentPassword',
                    detail: 'is not the current one'
                }
            ]);
            const weak = newPassword === currentPassword ? 'must be another than the current one' : weakness(newPassword, known);
            if (weak !== undefined) throw new Problem(422, 'session.weak-password', `The new password ${weak}.`, [
                {
                    pointer: '/newPassword',
                    detail: weak
                }
            ]);
            await setPassword(db, caller.member, await passwords.hash(newPassword), {
                mustChange: false,
                keepSession: caller.session
            });
        }
    };
}
