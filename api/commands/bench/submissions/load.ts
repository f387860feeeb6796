import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'

/**
 * A crowd of browsers on one server, in a process of its own: so many connections, each sending its next request when the
 * answer to the one before is there. Over plain sockets, so that the crowd leaves the machine to the server.
 */
export type Crowd = {
  port: number
  connections: number
  /** Those who come: the numbers of invitations, from the first to before the last. */
  from: number
  to: number
  /** What each asks, one after the other. */
  asks: readonly Ask[]
  /** A file with a person's JSON bodies on a line, a tab between those of one request and the next. */
  bodies: string | null
}

/** A request's first line, and whether it carries the invitation's link. */
export type Ask = { request: string; linked: boolean }

/** How it went: everybody's waits in milliseconds, from the first request to the last answer of each. */
export type Went = { seconds: number; done: number; refused: number; waits: number[] }

/** The secret of the bench's n-th invitation. */
export const secretOf = (n: number): string => String(n).padStart(32, '0')

/** Sends the crowd; resolves when everybody has been answered. What they send is made ready before the clock starts. */
export async function send(crowd: Crowd): Promise<Went> {
  const people = await requestsOf(crowd)
  const went: Went = { seconds: 0, done: 0, refused: 0, waits: [] }
  let next = 0
  const person = async (browser: Browser) => {
    for (let requests = people[next++]; requests; requests = people[next++]) {
      const start = performance.now()
      let good = true
      for (const request of requests) good = (await browser(request)) < 300 && good
      went.waits.push(performance.now() - start)
      if (good) went.done += 1
      else went.refused += 1
    }
  }
  const browsers = Array.from({ length: crowd.connections }, () => openBrowser(crowd.port))
  const began = performance.now()
  await Promise.all(browsers.map(({ ask }) => person(ask)))
  went.seconds = (performance.now() - began) / 1000
  for (const { close } of browsers) close()
  return went
}

/** Everybody's requests, as bytes. */
async function requestsOf({ bodies, asks, from, to }: Crowd): Promise<Buffer[][]> {
  const lines = bodies ? (await readFile(bodies, 'utf8')).trimEnd().split('\n') : ['']
  return Array.from({ length: to - from }, (_, place) => {
    const n = from + place
    const sent = (lines[n % lines.length] ?? '').split('\t')
    return asks.map((ask, at) => requestOf(ask, n, sent[at] ?? ''))
  })
}

function requestOf({ request, linked }: Ask, n: number, json: string): Buffer {
  const body = request.startsWith('POST') ? json : ''
  const length = Buffer.byteLength(body)
  const about = body ? `content-type: application/json\r\ncontent-length: ${length}\r\n` : ''
  const link = linked ? `authorization: Invitation ${secretOf(n)}\r\n` : ''
  return Buffer.from(
    `${request} HTTP/1.1\r\nhost: 127.0.0.1\r\n${link}accept-language: en\r\n${about}\r\n${body}`,
  )
}

/** Sends a request; answers its status once its answer is whole. */
type Browser = (request: Buffer) => Promise<number>

/** A connection that asks one thing after the other. */
function openBrowser(port: number): { ask: Browser; close(): void } {
  let got: Buffer = nothing
  let waiting: { resolve(status: number): void; reject(error: Error): void } | null = null
  const hear = (length: number, bytes: Uint8Array) => {
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, length)
    got = got.length > 0 ? Buffer.concat([got, piece]) : piece
    const status = statusOf(got)
    // The bytes are the connection's own, and written over by what comes next.
    got = status === null ? Buffer.from(got) : nothing
    if (status !== null) waiting?.resolve(status)
    return true
  }
  const onread = { buffer: Buffer.allocUnsafe(65_536), callback: hear }
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread })
  socket.on('error', (error) => waiting?.reject(error))
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection')))
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}

const nothing = Buffer.alloc(0)

/** The status of an answer that is whole; null while some of it is to come. */
function statusOf(got: Buffer): number | null {
  const end = got.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = got.toString('latin1', 0, end + 2)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  const whole =
    length === undefined
      ? got.toString('latin1', got.length - 7) === '\r\n0\r\n\r\n'
      : got.length >= end + 4 + Number(length)
  return whole ? Number(head.slice(9, 12)) : null
}

if (import.meta.main) {
  const crowd = JSON.parse(process.argv[2] ?? '') as Crowd
  console.log(JSON.stringify(await send(crowd)))
}
