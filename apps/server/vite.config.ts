import { defineConfig } from 'vite'

/** One file with everything of ours in it; packages with native parts stay in node_modules. */
export default defineConfig({
  build: { ssr: 'src/main.ts', outDir: 'dist', target: 'node20', emptyOutDir: true, minify: false },
  ssr: { noExternal: true, external: ['@node-rs/argon2', 'sharp', 'pino'] },
})
