'use client'

import { BrokenPage } from '../shared/broken-page'

/** The only error page: one of our own on a segment would make the library ship its own beside it. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="id">
      <body className="tt-page tt-page--portal">
        <BrokenPage reference={error.digest} />
      </body>
    </html>
  )
}
