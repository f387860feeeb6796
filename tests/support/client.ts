type App = { request(path: string, init?: RequestInit): Response | Promise<Response> }

/** An answer, read: tests look at its status and body. */
export type Answer = { status: number; body: ReturnType<typeof JSON.parse>; headers: Headers }

/** The mail that wasn't there before: it is written after the request was answered. Nothing, where none comes within ten seconds. */
async function newMail(mails: () => Promise<string[]>, before: readonly string[]): Promise<string> {
  for (let tries = 0; tries < 400; tries++) {
    const mail = (await mails()).find((text) => !before.includes(text))
    if (mail) return mail
    await new Promise((later) => setTimeout(later, 25))
  }
  return ''
}

/** A person's browser as far as the API sees it: keeps cookies, sends JSON, asks in a language. */
export class Client {
  readonly #app: App
  #cookies = new Map<string, string>()
  #headers: Record<string, string> = { 'accept-language': 'en' }

  constructor(app: App) {
    this.#app = app
  }

  /** Signs in by the real way: asks for a link, takes it from the mail that comes, confirms it. */
  static async signIn(
    app: App,
    mails: (email: string) => Promise<string[]>,
    email: string,
  ): Promise<Client> {
    const client = new Client(app)
    const before = await mails(email)
    await client.post('/api/sign-in', { email })
    const mail = await newMail(() => mails(email), before)
    const token = /sign-in\/confirm#(\S+)/.exec(mail)?.[1]
    const answer = await client.post('/api/sign-in/confirm', { token })
    if (answer.status !== 200)
      throw new Error(`Sign-in of ${email} failed: ${JSON.stringify(answer.body)}`)
    return client
  }

  in(language: 'en' | 'fr'): this {
    this.#headers['accept-language'] = language
    return this
  }

  /** Holds an invitation's secret, as the respondent's page does. */
  invited(secret: string): this {
    this.#headers['authorization'] = `Invitation ${secret}`
    return this
  }

  get = (path: string): Promise<Answer> => this.send('GET', path)
  post = (path: string, body: unknown = {}): Promise<Answer> => this.send('POST', path, body)
  put = (path: string, body: unknown): Promise<Answer> => this.send('PUT', path, body)
  patch = (path: string, body: unknown): Promise<Answer> => this.send('PATCH', path, body)

  /** A file, as its bytes. */
  async download(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const headers = { ...this.#headers, cookie: this.#cookieHeader() }
    const response = await this.#app.request(path, { headers })
    return new Uint8Array(await response.arrayBuffer())
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.fetch(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : {
            body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
          }),
    })
    return { status: response.status, body: await read(response), headers: response.headers }
  }

  /** Sends a file's bytes, at once or as they come, and reads the answer. */
  async sendFile(
    path: string,
    bytes: Uint8Array<ArrayBuffer> | ReadableStream,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const init = { method: 'PUT', body: bytes, headers, duplex: 'half' }
    const response = await this.fetch(path, init)
    return { status: response.status, body: await read(response), headers: response.headers }
  }

  /** Asks, and gives the answer unread. */
  async fetch(
    path: string,
    { headers, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ): Promise<Response> {
    const own = { ...this.#headers, cookie: this.#cookieHeader() }
    const response = await this.#app.request(path, { ...init, headers: { ...own, ...headers } })
    this.#keepCookies(response.headers)
    return response
  }

  #cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name === undefined || value === undefined) continue
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text()
  const isJson = text !== '' && response.headers.get('content-type')?.includes('json')
  return isJson ? JSON.parse(text) : text
}
