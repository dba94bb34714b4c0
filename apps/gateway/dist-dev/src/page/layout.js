import { createHash } from 'node:crypto';
import { Html, html } from './html.js';
import { style } from './style.js';
/** A ship's wheel with two pairs of hands' worth of spokes. */ const wheel = html`<svg viewBox="0 0 48 48" aria-hidden="true" fill="none" stroke="#f0c67a" stroke-width="2.6" stroke-linecap="round"><circle cx="24" cy="24" r="13"/><circle cx="24" cy="24" r="4.2" fill="#f0c67a" stroke="none"/><path d="M24 3.5v17M24 27.5v17M3.5 24h17M27.5 24h17M9.5 9.5l12 12M26.5 26.5l12 12M38.5 9.5l-12 12M21.5 26.5l-12 12"/></svg>`;
const styleSheet = new Html(style);
/** Nothing but our own style and forms. */ export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
/** A whole page. */ export const layout = ({ title, who, main })=>html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${styleSheet}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar"><div>${wheel}<a class="brand" href="/">Wheelhouse</a>${who}</div></header>
<main id="main">${main}</main>
<footer><div><span>Wheelhouse</span><a href="/api/docs">API</a><a href="/api/openapi.json">OpenAPI</a></div></footer>
</body>
</html>`.text;
