import { Notice } from '@titian/ui'
import type { OwnPageData } from './own-page-data'

/** What the office sent back, and why. */
export function ReturnedPapers({ papers }: { papers: OwnPageData['returned'] }) {
  if (papers.length === 0) return null
  return (
    <div className="returned">
      {papers.map(({ title, reason }) => (
        <Notice key={title} tone="returned" title={`Perlu dilengkapi: ${title}`}>
          <p>{reason}</p>
        </Notice>
      ))}
    </div>
  )
}
