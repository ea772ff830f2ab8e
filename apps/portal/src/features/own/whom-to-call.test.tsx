import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { WhomToCall } from './whom-to-call'

const office = { name: 'DP3A Kukar', phone: '+62541000001', whatsapp: null }
const mentor = { name: 'Rina', phone: '+628100000001', lastCameOn: null }

describe('whom she calls', () => {
  it('is her mentor, by name and number', () => {
    const html = renderToStaticMarkup(<WhomToCall mentor={mentor} isMentorInactive={false} office={office} />)
    expect(html).toContain('Rina')
    expect(html).toContain('tel:+628100000001')
  })

  it('is the office alone while her mentor is being replaced', () => {
    const html = renderToStaticMarkup(<WhomToCall mentor={null} isMentorInactive office={office} />)
    expect(html).toContain('Pendamping Ibu sedang diganti. Hubungi Dinas.')
    expect(html).toContain('DP3A Kukar')
    expect(html.match(/href="[^"]+"/g)).toEqual(['href="tel:+62541000001"'])
  })
})
