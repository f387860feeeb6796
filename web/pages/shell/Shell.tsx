import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTexts } from '../../lib/texts.ts'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'

/** What stands around every page: the way past the menu, the bar, the page, the foot. */
export function Shell() {
  const { common } = useTexts()
  useFocusOnArrival()
  return (
    <>
      <a className="skip-link" href="#content">
        {common.skipToContent}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </>
  )
}

/** After a link was followed, the focus goes to the new page's heading, as it would in a page loaded whole. */
function useFocusOnArrival(): void {
  const router = useRouter()
  useEffect(() => {
    let stopWaiting = () => {}
    const unsubscribe = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      if (!fromLocation || !pathChanged) return
      stopWaiting()
      stopWaiting = focusOnHeading()
    })
    return () => {
      unsubscribe()
      stopWaiting()
    }
  }, [router])
}

/** Focuses the heading, or waits for it while the page's data load; the answer stops the waiting. */
function focusOnHeading(): () => void {
  const found = () => document.querySelector<HTMLElement>('main h1')
  const page = document.querySelector('main')
  if (found() || !page) {
    found()?.focus()
    return () => {}
  }
  const waiting = new MutationObserver(() => {
    if (!found()) return
    waiting.disconnect()
    found()?.focus()
  })
  waiting.observe(page, { childList: true, subtree: true })
  return () => waiting.disconnect()
}
