export const SESSION_COOKIE = 'wheelhouse_session';
/** The session's token among the cookies of a request. */ export function cookieToken(header) {
    if (header === undefined) return undefined;
    for (const pair of header.split(';')){
        const at = pair.indexOf('=');
        if (at > 0 && pair.slice(0, at).trim() === SESSION_COOKIE) return pair.slice(at + 1).trim();
    }
    return undefined;
}
const attributes = (secure)=>`Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
export const setCookie = (token, seconds, secure)=>`${SESSION_COOKIE}=${token}; Max-Age=${Math.max(0, Math.floor(seconds))}; ${attributes(secure)}`;
export const clearCookie = (secure)=>`${SESSION_COOKIE}=; Max-Age=0; ${attributes(secure)}`;
