# One image for the gateway and the services; docker-compose.yml says which of them a container is.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY . .
# node-linux-* and PostgreSQL's binaries are for bare machines: here the image and a container of its own give both.
RUN npm ci && npx turbo run build && npm prune --omit=dev --omit=optional && rm -rf .turbo .cache

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=node:node /app .
USER node
WORKDIR /app/apps/gateway
# The database first: a migration holds a lock, so that several containers of one service may start at once.
CMD ["sh", "-c", "node --enable-source-maps dist/migrate.js && exec node --disable-warning=TimeoutNegativeWarning --enable-source-maps dist/main.js"]
