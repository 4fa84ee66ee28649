# One file for every process; `docker compose build` makes what docker-compose.yml names. Node runs the TypeScript as it is.
FROM node:24.21.0-bookworm-slim AS base
# The media library reads the system's certificates.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/* \
  && npm install --global pnpm@10.34.9
WORKDIR /viva
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc ./
COPY domain/package.json domain/
COPY api/package.json api/
COPY agent/package.json agent/
COPY web/package.json web/
COPY local/package.json local/
COPY supabase/package.json supabase/
COPY e2e/package.json e2e/
COPY sim/package.json sim/
COPY bench/package.json bench/

FROM base AS api
RUN pnpm install --frozen-lockfile --prod --filter @viva/api...
COPY domain domain
COPY api api
USER node
ENV NODE_ENV=production API_HOST=0.0.0.0
EXPOSE 8787
CMD ["node", "api/src/main.ts"]

FROM base AS agent
RUN pnpm install --frozen-lockfile --prod --filter @viva/agent...
COPY domain domain
COPY api api
COPY agent agent
RUN mkdir /cache && chown node /cache
USER node
ENV NODE_ENV=production VIVA_CACHE_DIR=/cache
CMD ["node", "agent/src/main.ts"]

FROM base AS web
RUN pnpm install --frozen-lockfile --filter @viva/web...
COPY tsconfig.base.json ./
COPY domain domain
COPY api api
COPY web web
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
RUN pnpm --filter @viva/web run build && chown -R node web/.next
USER node
WORKDIR /viva/web
EXPOSE 3000
CMD ["node", "node_modules/next/dist/bin/next", "start", "--port", "3000"]

# Migrations and local speech; pip fetches the interviewer's voice.
FROM base AS local
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip && rm -rf /var/lib/apt/lists/*
RUN pnpm install --frozen-lockfile --prod --filter @viva/local...
COPY domain domain
COPY supabase/migrations supabase/migrations
COPY local local
RUN mkdir /cache && chown node /cache
USER node
ENV VIVA_CACHE_DIR=/cache
