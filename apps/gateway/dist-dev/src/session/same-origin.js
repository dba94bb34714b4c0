/**
 * Whether a browser sent a request from our own pages (Fetch Metadata, or the Origin where a browser has none of it).
 * A request that says neither came from no browser of today, and is not trusted with a cookie.
 */ export function fromOurPages(headers) {
    const site = headers['sec-fetch-site'];
    if (typeof site === 'string') return site === 'same-origin' || site === 'none';
    const origin = headers['origin'];
    if (origin === undefined) return false;
    try {
        return new URL(origin).host === headers['host'];
    } catch  {
        return false;
    }
}
/** Whether a browser says that a request came from somebody else's page. */ export const fromElsewhere = (headers)=>(headers['sec-fetch-site'] !== undefined || headers['origin'] !== undefined) && !fromOurPages(headers);
