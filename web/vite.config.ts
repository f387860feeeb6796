import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Prints what each file of JavaScript weighs on the wire, heaviest first. */
function printSizes(): Plugin {
  return {
    name: 'arpent:print-sizes',
    writeBundle(_, bundle) {
      const rows = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .map((file) => ({ name: file.fileName, bytes: gzipSync(file.code).length }))
        .sort((a, b) => b.bytes - a.bytes)
      for (const { name, bytes } of rows)
        console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB gz  ${name}`)
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), printSizes()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: { input: { index: 'web/index.html', answer: 'web/answer.html' } },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000' } },
})
