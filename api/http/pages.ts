import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'

const dist = join(import.meta.dirname, '../../web/dist')

/** The built web app: hashed files for a year, the respondent's page at /answer, and for every other address the app's page. */
export function pageRoutes() {
  const [answerPage, appPage] = [page('answer.html'), page('index.html')]
  return new Hono()
    .get(
      '/assets/*',
      serveStatic({
        root: dist,
        precompressed: true,
        onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
      }),
    )
    .get('/answer', answerPage)
    .get(
      '/answer-worker.js',
      serveStatic({ root: dist, onFound: (_, c) => c.header('cache-control', 'no-cache') }),
    )
    .get(
      '/*',
      serveStatic({
        root: dist,
        rewriteRequestPath: (path) => (/\.\w+$/.test(path) ? path : '/no-file'),
        onFound: (_, c) => c.header('cache-control', 'no-cache'),
      }),
    )
    .get('/*', (c) => (answerAddress.test(c.req.path) ? answerPage(c) : appPage(c)))
}

/** The respondent's page as mail gateways and people write it: the fragment's sign as %23, or that once more, a slash before it. */
const answerAddress = /^\/answer\/?(%(25)*23[^/]*)?$/i

/** A page with a mark of its content: a browser that holds the same is told so, and sent nothing. */
function page(name: string) {
  const read = keptBriefly(async () => {
    const body = await readFile(join(dist, name), 'utf8')
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` }
  })
  return async (c: Context) => {
    const { body, etag } = await read()
    const headers = { 'cache-control': 'no-cache', etag }
    if (c.req.header('if-none-match')?.includes(etag))
      return new Response(null, { status: 304, headers })
    return new Response(body, {
      headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    })
  }
}

const briefly = 1000

/** Keeps what was read for a second: a busy hour reads it once a second, and what is built anew meanwhile shows at once. */
function keptBriefly<Read>(read: () => Promise<Read>): () => Promise<Read> {
  let kept: Promise<Read> | null = null
  return () => {
    if (kept) return kept
    kept = read()
    kept.catch(() => (kept = null))
    setTimeout(() => (kept = null), briefly).unref()
    return kept
  }
}
