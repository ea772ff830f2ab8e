import { useEffect, useRef, type ReactNode } from 'react'
import './page-head.css'

type PageHeadProps = {
  title: string
  /** A line over the title: the day, the office, the way back. */
  above?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
}

let isFirstPage = true

/** The page's one heading. It names the tab and takes the focus after a navigation, so that a screen reader says where it is. */
export function PageHead({ title, above, lead, actions }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Titian`
  }, [title])
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [])
  return (
    <header className="page-head">
      {above && <div className="page-head-above">{above}</div>}
      <div className="page-head-row">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="page-head-actions">{actions}</div>}
      </div>
      {lead && <p className="page-head-lead">{lead}</p>}
    </header>
  )
}
