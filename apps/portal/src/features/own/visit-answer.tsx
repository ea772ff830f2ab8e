'use client'

import { lazy, Suspense, useState, type FormEvent } from 'react'
import type { VisitAnswerInput } from './visit-answer-input'

const SendAnswer = lazy(() => import('./send-answer').then(({ SendAnswer }) => ({ default: SendAnswer })))

export type VisitAnswerProps = {
  /** Id of the action: made with the page, so that a second tap or a lost answer is the same act. */
  id: string
  visitId: string
  /** For a phone whose script has not arrived. */
  action: (form: FormData) => Promise<void>
}

/** Her word on a visit. The client that carries it is loaded at the first tap. */
export function VisitAnswer({ id, visitId, action }: VisitAnswerProps) {
  const [sending, setSending] = useState<VisitAnswerInput | undefined>()
  if (sending) {
    return (
      <Suspense fallback={<Sending />}>
        <SendAnswer input={sending} onBack={() => setSending(undefined)} />
      </Suspense>
    )
  }
  const sendRight = (event: FormEvent) => {
    event.preventDefault()
    setSending({ id, visitId, answer: 'benar' })
  }
  const sendWrong = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const note = new FormData(event.currentTarget).get('note')
    setSending({ id, visitId, answer: 'tidak_sesuai', note: typeof note === 'string' ? note : '' })
  }
  const hidden = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="visitId" value={visitId} />
    </>
  )
  return (
    <div className="answer">
      <form action={action} onSubmit={sendRight}>
        {hidden}
        <button
          className="tt-button tt-button--confirm tt-button--wide"
          name="answer"
          value="benar"
          type="submit"
        >
          Benar, pendamping datang
        </button>
      </form>
      <details className="wrong">
        <summary>Ada yang tidak sesuai</summary>
        <form className="form" action={action} onSubmit={sendWrong}>
          {hidden}
          <label className="wrong-label">
            Ceritakan singkat. Yang membaca hanya Dinas, bukan pendamping.
            <textarea className="input" name="note" rows={3} maxLength={300} required />
          </label>
          <button
            className="tt-button tt-button--soft tt-button--wide"
            name="answer"
            value="tidak_sesuai"
            type="submit"
          >
            Kirim ke Dinas
          </button>
        </form>
      </details>
    </div>
  )
}

function Sending() {
  return (
    <p className="muted" role="status">
      Mengirim …
    </p>
  )
}
