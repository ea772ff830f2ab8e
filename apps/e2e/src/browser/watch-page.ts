import type { ConsoleMessage, Page, Request, Response } from '@playwright/test'
import { readDemo } from '../demo/read-demo'

// Chromium repeats each refusal on its console; what a refusal may be is judged by the answer itself. A journey that
// takes the signal away is told so as well.
const networkNotice =
  /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/
const assets = ['script', 'stylesheet', 'font', 'image', 'manifest']

/**
 * Writes down what must never happen on a page of ours, whatever the journey is about.
 *
 * @returns what ends the watch
 */
export const watchPage = (page: Page, faults: string[]): (() => void) => {
  const { staffUrl, portalUrl } = readDemo()
  const hosts = [staffUrl, portalUrl].map((url) => new URL(url).host)

  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error' && !networkNotice.test(message.text()))
      faults.push(`console.error: ${message.text()}`)
  }
  const onError = (error: Error) => faults.push(`page error: ${error.message}`)
  const onRequest = (request: Request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && !hosts.includes(host)) faults.push(`foreign host: ${request.url()}`)
  }
  const onResponse = (response: Response) => {
    const status = response.status()
    const isAsset = assets.includes(response.request().resourceType())
    if (status >= 500 || (status >= 400 && isAsset)) faults.push(`${status}: ${response.url()}`)
  }

  page.on('console', onConsole)
  page.on('pageerror', onError)
  page.on('request', onRequest)
  page.on('response', onResponse)
  return () => {
    page.off('console', onConsole)
    page.off('pageerror', onError)
    page.off('request', onRequest)
    page.off('response', onResponse)
  }
}
