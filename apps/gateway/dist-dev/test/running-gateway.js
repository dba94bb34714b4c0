import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { serviceLogger, tokenCheck } from '@wheelhouse/service-kit';
import Fastify from 'fastify';
import pg from 'pg';
import { configSchema } from '../src/config.js';
import { createGateway } from '../src/gateway.js';
import { gatewayDatabase } from '../src/testing/gateway-database.js';
export const OWNER = {
    email: 'Owner@Example.org',
    password: 'the wheel is mine to hold'
};
export async function freePort() {
    const server = createServer();
    await new Promise((resolve)=>server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    await new Promise((resolve)=>server.close(resolve));
    return port;
}
/** A service that checks the token as real ones do, and answers what it saw. */ export async function echoService(name, gateway) {
    const check = tokenCheck(name, new URL('/internal/jwks', gateway));
    const app = Fastify({
        bodyLimit: 64 * 1024 * 1024
    });
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', {
        parseAs: 'string'
    }, (_request, body, done)=>done(null, body));
    app.get('/api/product/v1/openapi.json', ()=>({
            openapi: '3.1.1',
            info: {
                title: 'x',
                version: '1'
            },
            paths: {
                '/api/product/v1/things': {
                    get: {
                        operationId: 'list-things',
                        tags: [
                            'things'
                        ],
                        responses: {}
                    }
                }
            }
        }));
    app.get('/api/product/v1/slow', ()=>new Promise(()=>undefined));
    app.get('/api/product/v1/breaks', (_request, reply)=>{
        reply.hijack();
        reply.raw.socket?.destroy();
    });
    app.get('/api/product/v1/large', (_request, reply)=>reply.header('etag', '"7"').send(Buffer.alloc(8 * 1024 * 1024, 'x')));
    app.all('/*', async (request, reply)=>{
        const actor = await check(request.headers).catch((error)=>String(error));
        const seen = {
            method: request.method,
            url: request.url,
            headers: request.headers,
            body: request.body ?? '',
            actor
        };
        return reply.status(request.method === 'POST' ? 201 : 200).header('wheelhouse-position', 'abc').header('x-powered-by', 'echo').header('connection', 'x-gone').header('x-gone', 'yes').send(seen);
    });
    await app.listen({
        port: 0,
        host: '127.0.0.1'
    });
    return {
        url: `http://127.0.0.1:${app.server.address().port}`,
        app,
        close: ()=>app.close()
    };
}
/** Passwords hashed so cheaply that a test may sign in a hundred times; the real cost has a spec of its own. */ export const choices = {
    passwords: {
        cost: {
            ln: 8,
            r: 8,
            p: 1
        }
    }
};
/** A gateway on ports of its own over an empty database, with echoing services behind it. */ export async function runningGateway(more = {}, kafka = false) {
    const database = await gatewayDatabase();
    const [port, servicePort] = [
        await freePort(),
        await freePort()
    ];
    const internal = `http://127.0.0.1:${servicePort}`;
    const services = {
        product: await echoService('product-service', internal),
        project: await echoService('project-service', internal),
        reporting: await echoService('reporting-service', internal)
    };
    const read = configSchema.parse({
        SERVICE_PORT: servicePort,
        PORT: port,
        KAFKA_BROKERS: process.env['TEST_KAFKA_BROKERS'] ?? '127.0.0.1:59092',
        DATABASE_URL_GATEWAY: database.url,
        GATEWAY_INTERNAL_URL: internal,
        INTERNAL_SECRET: 'a secret of the tests alone',
        PRODUCT_SERVICE_URL: services.product.url,
        PROJECT_SERVICE_URL: services.project.url,
        REPORTING_SERVICE_URL: services.reporting.url,
        WHEELHOUSE_OWNER_EMAIL: OWNER.email,
        WHEELHOUSE_OWNER_PASSWORD: OWNER.password,
        KAFKA_PREFIX: `test-${randomBytes(4).toString('hex')}`,
        LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'fatal',
        ...more
    });
    const config = {
        ...read,
        DATABASE_URL: database.url
    };
    const gateway = await createGateway(config, {
        ...choices,
        service: {
            logger: serviceLogger('gateway', config.LOG_LEVEL),
            ...kafka ? {} : {
                kafka: false
            }
        }
    });
    await gateway.edge.listen({
        port,
        host: '127.0.0.1'
    });
    await gateway.service.app.listen(servicePort, '127.0.0.1');
    const db = new pg.Pool({
        connectionString: database.url,
        max: 2
    });
    return {
        url: `http://127.0.0.1:${port}`,
        internal,
        gateway,
        db,
        config,
        services,
        close: async ()=>{
            await db.end();
            await gateway.close();
            await Promise.all(Object.values(services).map((service)=>service.close()));
            await database.drop();
        }
    };
}
/** Asks the gateway; a body is sent as JSON. */ export async function ask(base, method, path, options = {}) {
    const response = await fetch(`${base}${path}`, {
        method,
        redirect: 'manual',
        headers: {
            ...options.token === undefined ? {} : {
                authorization: `Bearer ${options.token}`
            },
            ...options.body === undefined ? {} : {
                'content-type': 'application/json'
            },
            ...options.headers
        },
        ...options.body === undefined ? {} : {
            body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body)
        }
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    return {
        status: response.status,
        headers: response.headers,
        body: json ? JSON.parse(text) : {
            text
        }
    };
}
/** A bearer token of somebody. */ export async function tokenOf(base, email, password) {
    const { status, body } = await ask(base, 'POST', '/api/session', {
        body: {
            email,
            password
        }
    });
    if (status !== 201) throw new Error(`sign-in answered ${status} ${JSON.stringify(body)}`);
    return String(body['token']);
}
