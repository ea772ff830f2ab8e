import { defineConfig } from 'vite'

/** Packages that only the staff host uses: left out of this process together with what it does with them. */
const staffOnly = ['sharp', 'file-type']

/** The portal's own server around the pages that `next build` made. */
export default defineConfig({
  plugins: [
    {
      name: 'titian-staff-only',
      enforce: 'pre',
      resolveId: (id) =>
        staffOnly.includes(id) ? { id, external: true, moduleSideEffects: false } : undefined,
    },
  ],
  build: {
    ssr: 'src/server/main.ts',
    target: 'node20.19',
    outDir: 'dist',
    rollupOptions: {
      output: { entryFileNames: 'server.js' },
      treeshake: { manualPureFunctions: ['router'] },
    },
  },
  ssr: { noExternal: true, external: ['@node-rs/argon2', 'compression', 'next', 'pino'] },
})
