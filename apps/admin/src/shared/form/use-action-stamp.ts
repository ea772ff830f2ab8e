import { useRef } from 'react'
import { readRefusal } from '../refusal'

/**
 * The device's sending time of an action. A repeat after silence must be the same words, so it keeps the first time;
 * after a clear refusal nothing was stored and a new time is true again.
 */
export const useActionStamp = () => {
  const sentAt = useRef<string | null>(null)
  return {
    stamp: (): string => (sentAt.current ??= new Date().toISOString()),
    release: (error: unknown): void => {
      const { status } = readRefusal(error)
      if (status >= 400 && status < 500) sentAt.current = null
    },
  }
}
