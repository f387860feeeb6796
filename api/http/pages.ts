import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

const dist = join(import.meta.dirname, '../../web/dist')

/** The built web app: hashed files for a year, the respondent's page at /answer (also where a mail gateway wrote the fragment's sign as %23), and for every other address the app's page. */
export function pageRoutes() {
  const page = (name: string) => async () =>
    new Response(await readFile(join(dist, name)), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    })
  return new Hono()
    .get(
      '/assets/*',
      serveStatic({
        root: dist,
        precompressed: true,
        onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
      }),
    )
    .get('/:page{answer(%23.*)?}', page('answer.html'))
    .get(
      '/answer-worker.js',
      serveStatic({ root: dist, onFound: (_, c) => c.header('cache-control', 'no-cache') }),
    )
    .get(
      '/*',
      serveStatic({
        root: dist,
        rewriteRequestPath: (path) => (/\.\w+$/.test(path) ? path : '/no-file'),
      }),
    )
    .get('/*', page('index.html'))
}
