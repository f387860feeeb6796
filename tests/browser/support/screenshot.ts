import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Keeps a picture of the page where SCREENSHOTS names a folder; else nothing. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  await mkdir(folder, { recursive: true })
  const file = `${name.replace(/[^\w-]+/g, '-')}.png`
  await page.screenshot({ path: join(folder, file), fullPage: true })
}
