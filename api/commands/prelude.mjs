// Plain JavaScript that any Node runs, before a TypeScript file fails without a word: says which Node is needed, and
// keeps compiled code between starts.
import { join } from 'node:path'
import * as nodeModule from 'node:module'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Arpent runs on Node 22.18 or later; this is Node ${process.versions.node}. On Linux x64 "npm ci" brings Node 24 by itself (optional dependencies must not be omitted); elsewhere, install Node 24.`,
  )
  process.exit(1)
}
nodeModule.enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/arpent'))
