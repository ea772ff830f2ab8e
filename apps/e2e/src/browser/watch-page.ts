import type { Page } from '@playwright/test'

// Chromium repeats each refusal on its console; what a refusal may be is judged by the answer itself.
const networkNotice = /^Failed to load resource: the server responded with a status of 4\d\d/
const assets = ['script', 'stylesheet', 'font', 'image', 'manifest']

/** Writes down what must never happen on a page of ours, whatever the journey is about. */
export const watchPage = (page: Page, hosts: readonly string[], faults: string[]) => {
  page.on('console', (message) => {
    if (message.type() === 'error' && !networkNotice.test(message.text()))
      faults.push(`console.error: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && !hosts.includes(host)) faults.push(`foreign host: ${request.url()}`)
  })
  page.on('response', (response) => {
    const status = response.status()
    const isAsset = assets.includes(response.request().resourceType())
    if (status >= 500 || (status >= 400 && isAsset)) faults.push(`${status}: ${response.url()}`)
  })
}
