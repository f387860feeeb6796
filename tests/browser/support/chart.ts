import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until so many of the charts have ink: a surface stands in the page a moment before it is drawn on. */
export async function drawn(charts: Locator, atLeast = 1): Promise<void> {
  const inked = () =>
    charts.evaluateAll(
      (surfaces) =>
        surfaces.filter((surface) => {
          const ink = surface instanceof HTMLCanvasElement && surface.getContext('2d')
          if (!ink || surface.width === 0 || surface.height === 0) return false
          return ink.getImageData(0, 0, surface.width, surface.height).data.some(Boolean)
        }).length,
    )
  await expect.poll(inked).toBeGreaterThanOrEqual(atLeast)
}
