import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inject } from 'vitest'

/** What stands between answers itself; null lets a request through. A status of 0 breaks the connection. */
type Answer = (asked: { path: string; dest: string }) => { status: number } | null

/** Something between the browser and the demo: a proxy, or the network of a hotel. */
export type Between = { url: string; answer: (how: Answer) => void; close: () => void }

const itsPage = '<!doctype html><title>Welcome</title><h1>Sign in to the network of this house</h1>'

/** Starts it; it lets everything through until told what to answer. */
export async function between(): Promise<Between> {
  let own: Answer = () => null
  const server = createServer((asked, response) => {
    const dest = String(asked.headers['sec-fetch-dest'] ?? '')
    const said = own({ path: asked.url ?? '', dest })
    if (!said) through(asked, response)
    else if (said.status === 0) asked.socket.destroy()
    else response.writeHead(said.status, { 'content-type': 'text/html' }).end(itsPage)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    answer: (how) => (own = how),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function through(asked: IncomingMessage, response: ServerResponse): void {
  const { url: path, method, headers } = asked
  const onward = request(inject('demo').url + path, { method, headers }, (answered) => {
    response.writeHead(answered.statusCode ?? 500, answered.headers)
    answered.pipe(response)
  })
  onward.on('error', () => asked.socket.destroy())
  asked.pipe(onward)
}
