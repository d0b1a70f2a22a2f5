FROM node:24-bookworm-slim AS build
# A mirror of the npm registry, for networks that reach no other: --build-arg NPM_CONFIG_REGISTRY=…
ARG NPM_CONFIG_REGISTRY
WORKDIR /app
COPY . .
RUN npm install --global "$(node -p "require('./package.json').packageManager")"
# pnpm does not read npm's configuration, so it is told the registry that npm uses.
RUN pnpm_config_registry="$(npm config get registry)" pnpm install --frozen-lockfile
RUN (cd prisma && node --run generate) && (cd apps/web && node --run build)
# Begun again with what runs alone; everything comes from the store of the first time.
RUN find . -name node_modules -prune -exec rm -rf {} + \
  && pnpm_config_registry="$(npm config get registry)" \
    pnpm install --frozen-lockfile --prod --filter '@lianfang/api...'

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages packages
COPY --from=build /app/prisma prisma
COPY --from=build /app/apps/api apps/api
COPY --from=build /app/apps/web/dist apps/web/dist
# The embedded database lies here where no DATABASE_URL is given.
RUN mkdir --mode=700 /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/src/main.ts"]
