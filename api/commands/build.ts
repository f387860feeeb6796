import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Builds the web app, unless what is built came from the very same sources: then a start does not wait for it. */
const root = join(import.meta.dirname, '../..')
const web = join(root, 'web')
const stamp = join(web, 'dist/.sources')

const sources = await hashOf([
  ...(await filesIn(web)),
  join(root, 'package-lock.json'),
  join(root, 'tsconfig.json'),
])
const built = await readFile(stamp, 'utf8').catch(() => '')
if (built === sources) console.log('The web app is built already.')
else {
  const { build } = await import('vite')
  await build({ configFile: join(web, 'vite.config.ts') })
  await writeFile(stamp, sources)
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(web, 'dist')))
    .toSorted()
}

async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}
