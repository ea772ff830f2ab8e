import { useLocation, useNavigate, useRouter } from '@tanstack/react-router'

/** Which part of the form is open, from 0 on, and moving between them. */
export type Parts = { at: number; forward: () => void; go: (to: number) => void }

/**
 * Each part after the first is a step of its own in the browser's history, right after the part before it: Back and
 * Forward walk the form, and a reload stays where it was.
 */
export const useParts = (): Parts => {
  const at = useLocation({ select: ({ state }) => state.registerPart ?? 0 })
  const navigate = useNavigate()
  const { history } = useRouter()
  return {
    at,
    forward: () => void navigate({ to: '/daftarkan', state: { registerPart: at + 1 } }),
    go: (to) => {
      if (to !== at) history.go(to - at)
    },
  }
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The part of the registration that a step of the history opens. */
    registerPart?: number
  }
}
