import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('../..', import.meta.url))

/** @type {import('next').NextConfig} */
export default {
  transpilePackages: ['@titian/domain', '@titian/ui'],
  outputFileTracingRoot: checkout,
  turbopack: { root: checkout },
  poweredByHeader: false,
  // The server in src/server compresses, static files once at the build.
  compress: false,
  // Preloads stand in the page's head, which is compressed; headers are not.
  reactMaxHeadersLength: 0,
  images: { unoptimized: true },
  // `tsc` runs in the tests; a second run would only slow the first start.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '64kb' } },
}
