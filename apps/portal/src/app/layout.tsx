import '@titian/ui/tokens.css'
import '@titian/ui/ui.css'
import './portal.css'
import './own.css'
import { DemoRibbon } from '@titian/ui'
import favicon from '@titian/ui/favicon.svg'
import fontUrl from '@titian/ui/font.woff2'
import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { isDemo } from '../server/is-demo'
import { OfflineHint } from '../shared/offline-hint'

export const metadata: Metadata = {
  title: { default: 'Titian, jalan usaha perempuan Kalimantan Timur', template: '%s · Titian' },
  description:
    'Pendampingan gratis bagi usaha perempuan di Kalimantan Timur, dari rumah sampai IKM terdaftar.',
  icons: { icon: { url: favicon.src, type: 'image/svg+xml' } },
  formatDetection: { telephone: false },
}

export const viewport: Viewport = { themeColor: '#0b6666' }

export default async function Layout({ children }: { children: ReactNode }) {
  // Every page is made for one request: its scripts carry the nonce of that response.
  await connection()
  preload(fontUrl, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang="id">
      <body className="tt-page tt-page--portal">
        <a className="skip" href="#isi">
          Langsung ke isi
        </a>
        {(await isDemo()) && <DemoRibbon />}
        <OfflineHint />
        {children}
      </body>
    </html>
  )
}
