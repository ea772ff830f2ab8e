import { describe, expect, it } from 'vitest'
import { suggestSteps } from './suggest-steps'

const criterion = (criterionId: string, plank = 'unmet', kind = 'gate') => ({ criterionId, plank, kind })

describe('suggested steps', () => {
  it('come from the nearest criteria that are neither met nor with the office', () => {
    const stages = [
      { criteria: [criterion('industri.nib', 'met'), criterion('industri.kbli', 'waiting')] },
      {
        criteria: [
          criterion('industri.pirt'),
          criterion('industri.pkp'),
          criterion('industri.halal', 'returned'),
        ],
      },
    ]
    expect(suggestSteps(stages, [])).toEqual(['ajukan_pirt', 'daftar_pkp', 'ajukan_halal'])
  })

  it('are at most three, without advice and without what is already agreed', () => {
    const stages = [
      {
        criteria: [
          criterion('industri.nib'),
          criterion('industri.merek', 'unmet', 'advice'),
          criterion('industri.pirt'),
          criterion('industri.halal'),
          criterion('industri.label_pangan'),
          criterion('industri.pembukuan'),
        ],
      },
    ]
    expect(suggestSteps(stages, ['nib'])).toEqual(['ajukan_pirt', 'ajukan_halal', 'perbaiki_label'])
  })
})
