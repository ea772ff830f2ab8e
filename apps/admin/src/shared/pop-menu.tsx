import { useId, useRef, type ReactNode, type ToggleEvent } from 'react'
import './pop-menu.css'

type PopMenuProps = { label: string; className?: string | undefined; trigger: ReactNode; children: ReactNode }

/** A button that opens a short list over the page; the browser closes it on Escape, on a tap outside and after a choice. */
export function PopMenu({ label, className = '', trigger, children }: PopMenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const place = ({ newState }: ToggleEvent) => {
    const at = button.current?.getBoundingClientRect()
    if (newState !== 'open' || !at || !panel.current) return
    panel.current.style.top = `${at.bottom + 6}px`
    panel.current.style.right = `${document.documentElement.clientWidth - at.right}px`
  }
  return (
    <>
      <button ref={button} type="button" className={className} aria-label={label} popoverTarget={id}>
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="pop-menu"
        onBeforeToggle={place}
        onClick={() => panel.current?.hidePopover()}
      >
        {children}
      </div>
    </>
  )
}

type PopItemProps = { icon: ReactNode; onClick: () => void; children: ReactNode }

/** One choice of the list. */
export function PopItem({ icon, onClick, children }: PopItemProps) {
  return (
    <button type="button" className="pop-item" onClick={onClick}>
      {icon}
      <span>{children}</span>
    </button>
  )
}
