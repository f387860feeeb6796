import { useCallback, useEffect, useState } from 'react'
import type * as Form from './form/form.ts'
import type { Opened } from './form/opened.ts'
import type { Answers, Opening } from './requests.ts'

type FormCode = typeof Form

/** What the questions need beyond the first screen: the form's code, the questions, the answers so far. */
export type Prepared = Opened & { code: FormCode }

export type Preparation = {
  prepared: Prepared | null
  failed: boolean
  /** Reads all of it again: after a failure, or once answers are submitted. */
  again: () => void
}

let code: Promise<FormCode> | null = null

/** The form's code, fetched once; a fetch that failed is tried again at the next call. */
function loadForm(): Promise<FormCode> {
  code ??= import('./form/form.ts').catch((error: unknown) => {
    code = null
    throw error
  })
  return code
}

async function prepare(secret: string, opening: Opening): Promise<Prepared> {
  const form = await loadForm()
  void form.startWorker()
  return { code: form, ...(await form.openPrepared(secret, opening)) }
}

/** Answers just sent, with what puts them in words: the copy needs no connection. */
export type Sent = Pick<Prepared, 'code' | 'definition'> & { answers: Answers }

/** Fetches all that behind the first screen. */
export function usePrepared(secret: string, opening: Opening): Preparation {
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  const [failed, setFailed] = useState(false)
  const fetch = useCallback(() => {
    setFailed(false)
    setPrepared(null)
    prepare(secret, opening).then(setPrepared, () => setFailed(true))
  }, [secret, opening])
  useEffect(fetch, [fetch])
  return { prepared, failed, again: fetch }
}
