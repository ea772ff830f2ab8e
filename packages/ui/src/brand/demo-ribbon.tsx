/** A thin strip over everything that shows invented people; it covers nothing. */
export function DemoRibbon({ text = 'Data contoh' }: { text?: string | undefined }) {
  return (
    <aside className="tt-ribbon" aria-label={text}>
      {text}
    </aside>
  )
}
