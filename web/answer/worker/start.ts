/** Lets the page open without a connection from the next visit on, where the browser can. */
export async function startWorker(): Promise<void> {
  try {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
    await navigator.serviceWorker.register('/answer-worker.js', { scope: '/answer' })
  } catch {
    // Refused in private windows and where the page came without encryption; the page works as before.
  }
}
