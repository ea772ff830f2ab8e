import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { useMe } from '../../shared/use-me'
import { OfficePhone } from './office-phone'
import './identity.css'

/** Whom to call, and what to say and not to say. */
export function HelpScreen() {
  const t = useTranslations('identity')
  const { office } = useMe()
  return (
    <>
      <PageHead title={t('helpTitle')} />
      <div className="column">
        <section className="tt-card stack" aria-labelledby="dinas">
          <h2 id="dinas">{t('helpOffice')}</h2>
          <p>
            {office.name}
            <br />
            <span className="quiet">{office.unit}</span>
          </p>
          <OfficePhone name={office.shortName} phone={office.phone} />
        </section>
        <section className="tt-card stack" aria-labelledby="kendala">
          <h2 id="kendala">{t('helpUnsure')}</h2>
          <p>{t('helpUnsureText')}</p>
        </section>
        <section className="tt-card stack" aria-labelledby="data">
          <h2 id="data">{t('helpPrivacy')}</h2>
          <p>{t('helpPrivacyText')}</p>
        </section>
      </div>
    </>
  )
}
