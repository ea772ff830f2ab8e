import { Portal } from '@mantine/core'
import { Wordmark } from '@titian/ui'
import { useMe } from '../../shared/use-me'

type PrintedSlipProps = {
  title: string
  lead: string
  values: readonly { label: string; value: string }[]
  steps: readonly string[]
}

/** A slip for the printer only: while it is on the page, printing prints it and nothing else. */
export function PrintedSlip({ title, lead, values, steps }: PrintedSlipProps) {
  const { office } = useMe()
  return (
    <Portal>
      <section className="slip" aria-hidden="true">
        <Wordmark suffix={office.shortName} />
        <h2>{title}</h2>
        <p>{lead}</p>
        <dl>
          {values.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          {office.name}
          {office.phone && ` · ${office.phone}`}
        </p>
      </section>
    </Portal>
  )
}
