import { useTranslations } from 'use-intl'

const reasons = ['register', 'survey', 'ours', 'workers'] as const

/** Why several official counts of "IKM" do not agree, and why none of them is wrong. */
export function WhyDifferent() {
  const t = useTranslations('statistics')
  return (
    <section className="why" aria-labelledby="why">
      <h2 id="why">{t('whyTitle')}</h2>
      <dl>
        {reasons.map((reason) => (
          <div key={reason}>
            <dt>{t(`why.${reason}.title`)}</dt>
            <dd>{t(`why.${reason}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
