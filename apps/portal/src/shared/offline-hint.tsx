'use client'

import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** Says quietly that the connection is gone; what is on the screen stays readable. */
export function OfflineHint() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <p className="offline" role="status" hidden={isOnline}>
      {isOnline
        ? ''
        : 'Tidak ada sinyal. Yang terlihat ini masih bisa dibaca; kirim lagi kalau sinyal kembali.'}
    </p>
  )
}
