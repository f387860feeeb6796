// Plain JavaScript that any Node runs: says which Node is needed before a TypeScript file fails without a word.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Arpent runs on Node 22.18 or later; this is Node ${process.versions.node}. On Linux x64 "npm ci" brings Node 24 by itself (optional dependencies must not be omitted); elsewhere, install Node 24.`,
  )
  process.exit(1)
}
