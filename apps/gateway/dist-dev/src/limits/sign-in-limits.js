import { isIPv6 } from 'node:net';
import { sql } from '../database.js';
// Generic cell rate (as leaky bucket): `full_at` is when the whole quota is there again; each use moves it on by
// seconds/most. One statement, so that requests to several gateways at once cannot pass together.
const TAKE = `insert into rate_limits as l (key, full_at) values ($1, clock_timestamp() + make_interval(secs => $2::float8 / $3))
  on conflict (key) do update set full_at = greatest(l.full_at, clock_timestamp()) + make_interval(secs => $2::float8 / $3)
    where greatest(l.full_at, clock_timestamp()) + make_interval(secs => $2::float8 / $3) <= clock_timestamp() + make_interval(secs => $2)
  returning extract(epoch from full_at - clock_timestamp())::float8 as wait`;
/** Takes one of a quota, in the database that all gateways share. */ export async function take(db, key, { most, seconds }) {
    const { rows } = await db.query(sql(TAKE, key, seconds, most));
    const [row] = rows;
    if (row) return {
        allowed: true,
        remaining: Math.max(0, Math.floor((seconds - row.wait) * most / seconds + 1e-6)),
        resetSeconds: Math.ceil(row.wait),
        retrySeconds: 0
    };
    const known = await db.query(sql('select extract(epoch from full_at - clock_timestamp())::float8 as wait from rate_limits where key = $1', key));
    const wait = known.rows[0]?.wait ?? 0;
    return {
        allowed: false,
        remaining: 0,
        resetSeconds: Math.ceil(Math.max(0, wait)),
        retrySeconds: Math.max(1, Math.ceil(wait + seconds / most - seconds))
    };
}
/** Gives one back: a sign-in that came true is no guess. */ export async function giveBack(db, key, { most, seconds }) {
    await db.query(sql('update rate_limits set full_at = full_at - make_interval(secs => $2::float8 / $3) where key = $1', key, seconds, most));
}
/** Whom an address counts as: itself, or for IPv6 the network of 64 bits that one customer is usually given. */ export function networkOf(address) {
    if (!isIPv6(address)) return address;
    const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
    if (mapped !== undefined) return mapped;
    const [head = '', tail] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? [];
    const left = head === '' ? [] : head.split(':');
    const right = tail === undefined || tail === '' ? [] : tail.split(':');
    const groups = tail === undefined ? left : [
        ...left,
        ...Array.from({
            length: Math.max(0, 8 - left.length - right.length)
        }, ()=>'0'),
        ...right
    ];
    return `${groups.slice(0, 4).map((group)=>Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
