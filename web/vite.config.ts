import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compressedFiles } from './compressed-files.ts'
import { firstLoads } from './first-loads.ts'
import { withoutUnneededQuestions } from './form-library.ts'
import { workerFiles } from './worker-files.ts'

const dist = join(import.meta.dirname, 'dist')

/** Prints what each screen loads first. */
function printFirstLoads(): Plugin {
  return {
    name: 'arpent:first-loads',
    apply: 'build',
    closeBundle() {
      const rows = firstLoads(dist).map(
        ({ screen, kilobytes }) => `${kilobytes.toFixed(1).padStart(8)} kB  ${screen}`,
      )
      this.info(`JavaScript before each screen can be used (gzip):\n${rows.join('\n')}`)
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    withoutUnneededQuestions(),
    workerFiles(),
    compressedFiles(),
    printFirstLoads(),
  ],
  build: {
    outDir: dist,
    emptyOutDir: true,
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1700,
    rolldownOptions: {
      input: {
        index: 'web/index.html',
        answer: 'web/answer.html',
        'answer-worker': 'web/answer/worker/answer-worker.ts',
      },
      // Texts are words alone: what the app needs none of stays out, although one subject is spread into another.
      treeshake: { moduleSideEffects: [{ test: /\/web\/locales\//, sideEffects: false }] },
      // A worker is known by its address: its name stays from build to build.
      output: {
        entryFileNames: ({ name }) =>
          name === 'answer-worker' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000' } },
})
