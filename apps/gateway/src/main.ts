import { closeOnSignal, collectBoot, runMain } from '@wheelhouse/service-kit';
import { configuration } from './config.js';
import { createGateway } from './gateway.js';

runMain(async () => {
  const config = configuration();
  const gateway = await createGateway(config);
  closeOnSignal(gateway.service.parts.logger, () => gateway.close());
  // The public face first: who finds the internal listener ready finds the gateway ready.
  await gateway.edge.listen({ port: config.PORT, host: config.HOST });
  await gateway.service.app.listen(config.SERVICE_PORT, '127.0.0.1');
  setImmediate(collectBoot);
  gateway.service.parts.logger.info({ port: config.PORT, host: config.HOST, servicePort: config.SERVICE_PORT, milliseconds: Math.round(process.uptime() * 1_000) }, 'listening');
});
