import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Unavailable } from '@wheelhouse/event-sourcing';
export const COST = {
    ln: 15,
    r: 8,
    p: 3
};
const KEY_BYTES = 32;
const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
export function passwords({ atOnce = 2, waiting = 64, cost = COST } = {}) {
    let running = 0;
    const queue = [];
    const inTurn = async (work)=>{
        if (running >= atOnce) {
            if (queue.length >= waiting) throw new Unavailable('too many sign-ins at once');
            await new Promise((resolve)=>queue.push(resolve));
        }
        running += 1;
        try {
            return await work();
        } finally{
            running -= 1;
            queue.shift()?.();
        }
    };
    const matches = (password, hash)=>inTurn(async ()=>{
            const [, ln, r, p, salt, key] = PHC.exec(hash) ?? [];
            if (salt === undefined || key === undefined) throw new Error('a stored password hash cannot be read');
            const expected = Buffer.from(key, 'base64');
            return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64'), expected.length, {
                ln: Number(ln),
                r: Number(r),
                p: Number(p)
            }), expected);
        });
    const nobody = phc(cost, randomBytes(16), randomBytes(KEY_BYTES));
    return {
        hash: (password)=>inTurn(async ()=>{
                const salt = randomBytes(16);
                return phc(cost, salt, await derive(password, salt, KEY_BYTES, cost));
            }),
        matches,
        matchesNobody: async (password)=>{
            await matches(password, nobody);
            return false;
        }
    };
}
const base64 = (bytes)=>bytes.toString('base64').replace(/=+$/, '');
const phc = ({ ln, r, p }, salt, key)=>`$scrypt$ln=${ln},r=${r},p=${p}$${base64(salt)}$${base64(key)}`;
function derive(password, salt, length, { ln, r, p }) {
    const N = 2 ** ln;
    return new Promise((resolve, reject)=>{
        // What a person types is one password whatever keyboard wrote its accents.
        scrypt(password.normalize('NFKC'), salt, length, {
            N,
            r,
            p,
            maxmem: 256 * N * r
        }, (error, key)=>error ? reject(error) : resolve(key));
    });
}
