import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { sampleBridges, sampleStages } from '../gallery/sample-bridges'
import { Bridge } from './bridge'
import { drawBridge } from './bridge-geometry'
import { bridgeLabel, describeBridge } from './bridge-label'
import { BridgeLegend } from './bridge-legend'
import { bridgeSizes } from './bridge-types'

describe('the words of a bridge', () => {
  const facts = { current: 2, stageCount: 6, stageName: 'Berizin', met: 4, total: 5 }

  test('hers name the stage being worked on, its place and what is verified', () => {
    expect(bridgeLabel(facts, 'hers')).toBe('Tahap 3 dari 6, Berizin: 4 dari 5 syarat terverifikasi')
    expect(describeBridge(sampleBridges.middle.stages, 2, 'hers')).toBe(
      'Tahap 3 dari 6, Berizin: 3 dari 5 syarat terverifikasi',
    )
  })

  test('those of the office name the reached stage, as its lists and its queue do, and the next one', () => {
    expect(bridgeLabel(facts, 'staff')).toBe(
      'Tahap 2 dari 6 tercapai, menuju tahap 3 Berizin: 4 dari 5 syarat terverifikasi',
    )
    expect(describeBridge(sampleBridges.middle.stages, 0)).toMatch(/^Belum tahap 1, menuju tahap 1 dari 6 /)
  })

  test('after the last stage they stay at the last stage', () => {
    const planks = 'IKM terdaftar: 2 dari 2 syarat terverifikasi'
    expect(describeBridge(sampleBridges.across.stages, 6, 'hers')).toBe(`Tahap 6 dari 6, ${planks}`)
    expect(describeBridge(sampleBridges.across.stages, 6)).toBe(`Tahap 6 dari 6 tercapai, ${planks}`)
  })

  test('every size is one picture with its words, and hides its parts from a screen reader', () => {
    for (const size of bridgeSizes) {
      const html = renderToStaticMarkup(
        <Bridge {...sampleBridges.middle} size={size} label="Tahap 3 dari 6" />,
      )
      expect(html).toMatch(/^<div class="[^"]+" role="img" aria-label="Tahap 3 dari 6">/)
      expect(html).not.toMatch(/<(button|a|input)\b/)
    }
  })
})

describe('the drawing', () => {
  test.each(bridgeSizes)('in %s no plank leaves its span or lies on another, from 1 to 12 planks', (size) => {
    for (let count = 1; count <= 12; count += 1) {
      const planks = 'mwqrumuqmwru'.slice(0, count)
      const stages = sampleStages(`${planks} ${planks} ${planks} ${planks} ${planks}`, 'service')
      for (const span of drawBridge(stages, 2, size).spans)
        for (const { planks: drawn } of span.layouts) {
          expect(drawn.flatMap((plank) => plank.titles)).toHaveLength(count)
          let free = span.start
          for (const plank of drawn) {
            expect(plank.x).toBeGreaterThanOrEqual(free)
            expect(plank.width).toBeGreaterThan(0)
            free = plank.x + plank.width
          }
          expect(free).toBeLessThan(span.end)
        }
    }
  })

  test('the marker stands on the last verified plank before the first gap', () => {
    const { spans, marker } = drawBridge(sampleStages('mm mmumm uu'), 1, 'hero')
    const second = spans[1]?.layouts[0]?.planks[1]
    expect(marker).toBeCloseTo((second?.x ?? 0) + (second?.width ?? 0) / 2)
  })

  test('where the first plank is a gap the marker waits on the pier', () => {
    const { spans, marker } = drawBridge(sampleStages('mm umm uu'), 1, 'hero')
    expect(marker).toBe(spans[1]?.start)
  })

  test('who has reached every stage stands on the far bank', () => {
    for (const size of bridgeSizes) {
      const { piers, marker } = drawBridge(sampleBridges.across.stages, 6, size)
      expect(marker).toBeGreaterThan(piers.at(-1) ?? 100)
    }
  })

  test('planks ahead of her are solid when verified', () => {
    const ahead = drawBridge(sampleStages('mm uu mu'), 1, 'hero').spans[2]
    expect(ahead?.progress).toBe('ahead')
    expect(ahead?.layouts[0]?.planks.map((plank) => plank.state)).toEqual(['met', 'unmet'])
  })

  test('piers stand between 5 stages as between 6', () => {
    expect(drawBridge(sampleBridges.service.stages, 3, 'hero').piers).toHaveLength(6)
    expect(drawBridge(sampleBridges.middle.stages, 2, 'hero').piers).toHaveLength(7)
  })
})

test('the legend shows only the states asked for, in the words of its reader', () => {
  const html = renderToStaticMarkup(<BridgeLegend states={['unknown', 'met']} voice="hers" />)
  expect(
    html
      .replace(/<[^>]+>/g, ' ')
      .trim()
      .split(/\s{2,}/),
  ).toEqual(['Sudah', 'Perlu ditanya'])
})
