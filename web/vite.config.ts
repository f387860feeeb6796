import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { firstLoads } from './first-loads.ts'
import { withoutUnneededQuestions } from './form-library.ts'

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
  plugins: [react(), withoutUnneededQuestions(), printFirstLoads()],
  build: {
    outDir: dist,
    emptyOutDir: true,
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1700,
    rolldownOptions: { input: { index: 'web/index.html', answer: 'web/answer.html' } },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000' } },
})
