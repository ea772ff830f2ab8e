import { Notice } from '@titian/ui'
import type { ReactNode } from 'react'

export type EntryPageProps = {
  title: string
  lead: string
  notice?: string | undefined
  form: ReactNode
  beside: ReactNode
}

/** A form in the middle and what to do when it does not help beside it. */
export function EntryPage({ title, lead, notice, form, beside }: EntryPageProps) {
  return (
    <div className="entry">
      <div className="entry-main">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {notice && <Notice tone="note">{notice}</Notice>}
        <div className="tt-card entry-card">{form}</div>
      </div>
      <aside className="entry-beside">{beside}</aside>
    </div>
  )
}
