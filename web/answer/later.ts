import { type ComponentType, lazy } from 'react'

const againMs = 3000

/**
 * A part of the page that follows the rest. Over a bad network its file may not come: it is asked for until it does, and what
 * stands in its place stands on.
 */
export function later<Props>(load: () => Promise<ComponentType<Props>>) {
  const get = (): Promise<{ default: ComponentType<Props> }> =>
    load().then(
      (part) => ({ default: part }),
      () => new Promise((resolve) => setTimeout(resolve, againMs)).then(get),
    )
  return lazy(get)
}
