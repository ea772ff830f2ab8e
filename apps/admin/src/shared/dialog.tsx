import { Modal } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { ReactNode } from 'react'
import './dialog.css'

type DialogProps = {
  title: string
  onClose: () => void
  /** What it shows is shown once: a stray tap or Escape does not close it. */
  isKept?: boolean | undefined
  isWide?: boolean | undefined
  children: ReactNode
}

/** A question or a short form over the page; mounted while it is open. */
export function Dialog({ title, onClose, isKept = false, isWide = false, children }: DialogProps) {
  const t = useTranslations('shell')
  return (
    // The library locks scrolling with a style element, which the page's policy refuses.
    <Modal.Root
      opened
      centered
      lockScroll={false}
      radius="lg"
      size={isWide ? 'lg' : 'md'}
      transitionProps={{ duration: 140 }}
      closeOnClickOutside={!isKept}
      closeOnEscape={!isKept}
      onClose={onClose}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
