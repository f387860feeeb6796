import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'

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

/** Sends the crowd; resolves when everybody has been answered. */
export async function send(crowd: Crowd): Promise<Went> {
  const lines = crowd.bodies ? (await readFile(crowd.bodies, 'utf8')).trimEnd().split('\n') : ['']
  const went: Went = { seconds: 0, done: 0, refused: 0, waits: [] }
  let next = crowd.from
  const began = performance.now()
  const person = async (socket: Socket) => {
    const answered = answers(socket)
    while (next < crowd.to) {
      const n = next
      next += 1
      const start = performance.now()
      let good = true
      const bodies = (lines[n % lines.length] ?? '').split('\t')
      for (const [at, ask] of crowd.asks.entries()) {
        socket.write(requestOf(ask, n, bodies[at] ?? ''), 'latin1')
        good = (await answered()) < 300 && good
      }
      went.waits.push(performance.now() - start)
      if (good) went.done += 1
      else went.refused += 1
    }
    socket.destroy()
  }
  const sockets = Array.from({ length: crowd.connections }, () =>
    connect(crowd.port, '127.0.0.1').setNoDelay(true),
  )
  await Promise.all(sockets.map(person))
  went.seconds = (performance.now() - began) / 1000
  return went
}

function requestOf({ request, linked }: Ask, n: number, json: string): string {
  const body = request.startsWith('POST') ? Buffer.from(json).toString('latin1') : ''
  const about = body ? `content-type: application/json\r\ncontent-length: ${body.length}\r\n` : ''
  const link = linked ? `authorization: Invitation ${secretOf(n)}\r\n` : ''
  return `${request} HTTP/1.1\r\nhost: 127.0.0.1\r\n${link}accept-language: en\r\n${about}\r\n${body}`
}

/** Reads one answer after the other off a connection; gives each one's status. */
function answers(socket: Socket): () => Promise<number> {
  let got = ''
  let done: ((status: number) => void) | null = null
  let fail: ((error: Error) => void) | null = null
  socket.setEncoding('latin1')
  socket.on('data', (text) => {
    got += String(text)
    if (!isWhole(got)) return
    const status = Number(got.slice(9, 12))
    got = ''
    done?.(status)
  })
  socket.on('error', (error) => fail?.(error))
  socket.on('close', () => fail?.(new Error('The server closed the connection')))
  return () =>
    new Promise((resolve, reject) => {
      done = resolve
      fail = reject
    })
}

function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n')
  if (head < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head + 2))?.[1]
  return length === undefined
    ? text.endsWith('\r\n0\r\n\r\n')
    : text.length >= head + 4 + Number(length)
}

if (import.meta.main) {
  const crowd = JSON.parse(process.argv[2] ?? '') as Crowd
  console.log(JSON.stringify(await send(crowd)))
}
