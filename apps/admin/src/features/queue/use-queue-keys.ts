import { useEffect, useEffectEvent } from 'react'

export type QueueKey = 'accept' | 'return' | 'next' | 'previous'

const keys: Readonly<Record<string, QueueKey>> = {
  t: 'accept',
  k: 'return',
  arrowdown: 'next',
  arrowup: 'previous',
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null

/** Single keys for the whole page, never while typing, never with a modifier, and only while `isOn` (WCAG 2.1.4). */
export const useQueueKeys = (isOn: boolean, onKey: (key: QueueKey) => void) => {
  const press = useEffectEvent(onKey)
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => {
      const key = keys[event.key.toLowerCase()]
      if (
        !key ||
        event.repeat ||
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        isTyping(event.target) ||
        isInDialog(event.target)
      )
        return
      event.preventDefault()
      press(key)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isOn])
}
