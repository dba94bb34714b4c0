import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const types = {
    'swagger-ui.css': 'text/css; charset=utf-8',
    'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
    'favicon-32x32.png': 'image/png'
};
const start = `window.addEventListener('DOMContentLoaded', () => SwaggerUIBundle({
  url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, docExpansion: 'none', filter: true,
  displayRequestDuration: true, tryItOutEnabled: false, validatorUrl: null, syntaxHighlight: { activated: false },
}));`;
const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wheelhouse API</title><link rel="icon" href="/api/docs/favicon-32x32.png"><link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body><main id="docs"><p>The description of the API is being drawn; without scripts, read <a href="/api/openapi.json">/api/openapi.json</a>.</p></main>
<script src="/api/docs/swagger-ui-bundle.js"></script><script>${start}</script></body>
</html>`;
const policy = `default-src 'none'; script-src 'self' 'sha256-${createHash('sha256').update(start).digest('base64')}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
/** `/api/docs`: Swagger UI over the merged description, from the package's own files. */ export function docsPages(app) {
    app.get('/api/docs', (_request, reply)=>reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page));
    app.get('/api/docs/', (_request, reply)=>reply.redirect('/api/docs', 308));
    for (const [name, type] of Object.entries(types)){
        let file;
        app.get(`/api/docs/${name}`, (_request, reply)=>{
            file ??= readFileSync(join(folder, name));
            return reply.header('cache-control', 'public, max-age=86400').type(type).send(file);
        });
    }
}
