# planbyte as a container. How to run it: docs/operating/container.md. Why it is as it is: docs/decisions/0080-container.md.

# The version that package.json brings for everybody else; the digest is that of the index of all architectures.
ARG NODE=node:24.21.0-trixie-slim@sha256:8ec5d7557396cfe32d21c3f9c13072355ceab22b584578ca4bb28af31120cffe

# The page's files are made once; the compiler and the libraries that they are made of stay behind here.
FROM ${NODE} AS page
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY src src
RUN npm run build

# What the program needs when it runs. The image has Node, so the packages that bring one are left out.
FROM ${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM ${NODE} AS program
ENV NODE_ENV=production \
    PORT=3978 \
    DATA_DIR=/data
WORKDIR /app
RUN install --directory --owner=1000 --group=1000 --mode=0700 /data
COPY --from=packages /app/node_modules node_modules
COPY --from=page /app/build/page build/page
COPY package.json LICENSE ./
COPY cards cards
COPY locales locales
COPY src src
# Nobody but root may write here; the program writes to its data alone.
USER 1000:1000
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# No shell and no npm in between: node itself is told when to end.
CMD ["node", "src/main.ts"]
