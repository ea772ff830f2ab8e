'use client'

import type { PortalRouter } from '@titian/api'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { httpBatchLink } from '@trpc/client'
import { createTRPCReact } from '@trpc/react-query'
import { useEffect, useRef, useState } from 'react'
import type { VisitAnswerInput } from './visit-answer-input'

const trpc = createTRPCReact<PortalRouter>()

const openClients = () => ({
  // A phone without signal is told so at once instead of waiting in silence.
  queries: new QueryClient({ defaultOptions: { mutations: { networkMode: 'always', retry: false } } }),
  trpc: trpc.createClient({ links: [httpBatchLink({ url: '/trpc' })] }),
})

export type SendAnswerProps = { input: VisitAnswerInput; onBack: () => void }

/** Sends her answer and says what became of it. */
export function SendAnswer(props: SendAnswerProps) {
  const [clients] = useState(openClients)
  return (
    <trpc.Provider client={clients.trpc} queryClient={clients.queries}>
      <QueryClientProvider client={clients.queries}>
        <Sent {...props} />
      </QueryClientProvider>
    </trpc.Provider>
  )
}

function Sent({ input, onBack }: SendAnswerProps) {
  const { mutate, status, error } = trpc.own.confirmVisit.useMutation()
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    mutate(input)
  }, [input, mutate])

  const isKnown = error?.data?.reason === 'already_answered'
  if (status === 'success' || isKnown) {
    return (
      <p className="answer-done" role="status">
        {isKnown || input.answer === 'benar'
          ? 'Terima kasih, Bu. Sudah tercatat.'
          : 'Terima kasih, Bu. Pesan Ibu sudah sampai di Dinas.'}
      </p>
    )
  }
  if (status === 'error') {
    return (
      <div className="answer" role="alert">
        <p className="answer-waits">{error.data ? error.message : 'Belum terkirim: sinyal terputus.'}</p>
        <button className="tt-button tt-button--wide" type="button" onClick={() => mutate(input)}>
          Kirim lagi
        </button>
        <button className="text-button" type="button" onClick={onBack}>
          Kembali
        </button>
      </div>
    )
  }
  return (
    <p className="muted" role="status">
      Mengirim …
    </p>
  )
}
