const MOST_CALLERS = 50_000;
/**
 * Counts the requests of each caller in the memory of this process: a guard against scripts that run away, so cheap
 * that it stands before every request. Several gateways each give the whole quota.
 */ export function requestLimits({ most, seconds }, now = ()=>performance.now()) {
    const step = seconds * 1000 / most;
    const fullAt = new Map();
    return (caller)=>{
        const at = now();
        const until = Math.max(fullAt.get(caller) ?? 0, at) + step;
        const over = until - at - seconds * 1000;
        if (over > 1e-6) return {
            allowed: false,
            remaining: 0,
            resetSeconds: Math.ceil((until - step - at) / 1000),
            retrySeconds: Math.max(1, Math.ceil(over / 1000))
        };
        if (fullAt.size >= MOST_CALLERS) {
            for (const [key, time] of fullAt)if (time <= at) fullAt.delete(key);
        }
        if (fullAt.size >= MOST_CALLERS) fullAt.clear();
        fullAt.set(caller, until);
        return {
            allowed: true,
            remaining: Math.floor(-over / step + 1e-6),
            resetSeconds: Math.ceil((until - at) / 1000),
            retrySeconds: 0
        };
    };
}
/** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers). */ export const rateLimitHeaders = (policy, { most, seconds }, allowance)=>({
        'ratelimit-policy': `"${policy}";q=${most};w=${seconds}`,
        ratelimit: `"${policy}";r=${allowance.remaining};t=${allowance.resetSeconds}`
    });
