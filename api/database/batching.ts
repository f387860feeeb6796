/** Gives one to the next batch; answers once that batch is written. */
export type Batching<Given, Result> = (given: Given) => Promise<Result>

/** Writes a batch; answers for each, in order, its result or the error that is its own. */
export type WriteBatch<Given, Result> = (
  batch: readonly Given[],
) => Promise<readonly (Result | Error)[]>

type Options<Given> = {
  /** The most that are written together. */
  most: number
  /** Two that name the same are never in one batch: the later waits for the next. */
  apart?: (given: Given) => string
}

type Waiting<Given, Result> = {
  given: Given
  resolve(result: Result): void
  reject(error: unknown): void
}

/**
 * Group commit: one write at a time, and whatever is asked while it is under way goes together into the next. Where the
 * data of one makes the database refuse a batch, its halves are written apart, until that one fails alone.
 */
export function batching<Given, Result>(
  write: WriteBatch<Given, Result>,
  options: Options<Given>,
): Batching<Given, Result> {
  let waiting: Waiting<Given, Result>[] = []
  let writing = false
  const writeAll = async () => {
    let tell: Tell = () => undefined
    while (waiting.length > 0) {
      const { batch, rest } = take(waiting, options)
      waiting = rest
      const written = settle(write, batch)
      // Answering takes a while: the database works on the next batch meanwhile.
      setImmediate(tell)
      tell = await written
    }
    writing = false
    tell()
  }
  return (given) =>
    new Promise((resolve, reject) => {
      waiting.push({ given, resolve, reject })
      if (writing) return
      writing = true
      // Not at once: all that arrived with the same turn of the event loop goes along.
      setImmediate(() => void writeAll())
    })
}

/** Batches of their own for each name, a wave's for instance: one that waits holds no other up. */
export function batchingBy<Given, Result>(
  nameOf: (given: Given) => string,
  write: (name: string, batch: readonly Given[]) => ReturnType<WriteBatch<Given, Result>>,
  options: Options<Given>,
): Batching<Given, Result> {
  const byName = new Map<string, Batching<Given, Result>>()
  return (given) => {
    const name = nameOf(given)
    const known = byName.get(name)
    if (known) return known(given)
    const fresh = batching<Given, Result>((batch) => write(name, batch), options)
    byName.set(name, fresh)
    return fresh(given)
  }
}

/** The next batch, in the order asked, and what stays for later. */
function take<Given, Result>(
  waiting: readonly Waiting<Given, Result>[],
  { most, apart }: Options<Given>,
) {
  const batch: Waiting<Given, Result>[] = []
  const rest: Waiting<Given, Result>[] = []
  const named = new Set<string>()
  for (const one of waiting) {
    const name = apart?.(one.given)
    const fits = batch.length < most && (name === undefined || !named.has(name))
    if (name !== undefined) named.add(name)
    if (fits) batch.push(one)
    else rest.push(one)
  }
  return { batch, rest }
}

/** Tells each of a batch what came of theirs. */
type Tell = () => void

async function settle<Given, Result>(
  write: WriteBatch<Given, Result>,
  batch: readonly Waiting<Given, Result>[],
): Promise<Tell> {
  try {
    const results = await write(batch.map(({ given }) => given))
    return () => {
      for (const [at, { resolve, reject }] of batch.entries()) {
        const result = results[at]
        if (result instanceof Error) reject(result)
        else resolve(result as Result)
      }
    }
  } catch (error) {
    if (batch.length === 1 || !isOfItsData(error))
      return () => batch.forEach(({ reject }) => reject(error))
    const middle = batch.length >> 1
    const first = await settle(write, batch.slice(0, middle))
    const second = await settle(write, batch.slice(middle))
    return () => {
      first()
      second()
    }
  }
}

/** A value, a constraint, a size that the server refuses (classes 22, 23, 54); a lost connection is nobody's. */
function isOfItsData(error: unknown): boolean {
  return error instanceof Error && /^(22|23|54)/.test(String(Reflect.get(error, 'code') ?? ''))
}
