/// The respondent's page opens without a connection: its code is kept, whole, and nothing else ever is. The questions, the
/// answers and all that the API says stay out of here (`web/answer/device/` keeps them, sealed).

/** The page's files, written in by the build (`web/worker-files.ts`); all of one build or none. */
const files = '__ANSWER_FILES__' as unknown as { build: string; paths: readonly string[] }

type Extended = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void }

const page = '/answer'
const ours = 'arpent.answer.'
const cacheName = ours + files.build
/** A network that says nothing for so long is as good as none. */
const patienceMs = 4000

addEventListener('install', (event) => (event as Extended).waitUntil(keepAll()))
// Without `skipWaiting`: this runs once no page of the build before is open, so that none is left with half its code.
addEventListener('activate', (event) => (event as Extended).waitUntil(dropOthers()))
addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Fetching
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') {
    if (isPage(pathname)) respondWith.call(event, newestPage(request))
  } else if (pathname.startsWith('/assets/')) respondWith.call(event, keptOr(request))
})

/** The page's own address, also where a mail gateway wrote the fragment's sign as %23, or that once more. */
const isPage = (pathname: string): boolean => /^\/answer\/?(%(25)*23[^/]*)?$/i.test(pathname)

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName)
  const requests = files.paths.map(
    (path) =>
      new Request(path, { credentials: 'omit', cache: path === page ? 'reload' : 'default' }),
  )
  // Each is put by as it comes: bodies that nobody reads would hold up the rest.
  await Promise.all(requests.map(async (one) => cache.put(one, await whatItSays(one))))
}

/** The file asked for; not the page of a network that answers everything with its own. @throws at any other answer */
async function whatItSays(request: Request): Promise<Response> {
  const answer = await fetch(request)
  const kind = answer.headers.get('content-type') ?? ''
  const { pathname } = new URL(request.url)
  const ofOurs = pathname !== page || namesOurs(await answer.clone().text())
  if (answer.ok && ofOurs && kind.includes('html') === (pathname === page)) return answer
  throw new Error(`${pathname} is not what was built`)
}

const namesOurs = (html: string): boolean =>
  files.paths.some((path) => path.endsWith('.js') && html.includes(path))

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  const others = names.filter((name) => name.startsWith(ours) && name !== cacheName)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** The server's page, which names the files of its own build; without a connection the kept one, which names the kept files. */
async function newestPage(request: Request): Promise<Response> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, patienceMs))
  try {
    const answer = await Promise.race([fetch(request), late])
    // Where the page is not to be had, nobody is sent away but to sign in to a network.
    if (answer.ok || answer.type === 'opaqueredirect') return answer
  } catch {
    // no connection, or none to speak of: what is kept serves
  }
  return (await caches.match(page, { cacheName })) ?? fetch(request)
}

/** Files are named by their content: a kept one is the very file asked for, whichever build kept it. */
const keptOr = async (request: Request): Promise<Response> =>
  (await caches.match(request.url)) ?? fetch(request)
