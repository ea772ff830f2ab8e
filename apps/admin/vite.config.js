import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const staffHost = `http://127.0.0.1:${process.env['TITIAN_STAFF_PORT'] ?? '4100'}`

/** The built app is served by the staff host under a policy of `script-src 'self'`: nothing may be inlined. */
export default defineConfig({
  plugins: [react()],
  server: {
    port: 4110,
    proxy: Object.fromEntries(
      ['/trpc', '/files', '/health'].map((path) => [path, { target: staffHost, xfwd: false }]),
    ),
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
})
