import { join } from 'node:path'
import { test } from '../browser/journey'
import { everySize } from '../browser/launch'
import { settled } from '../checks/sound-screen'
import { allScreens, mainScreens } from '../screens/all-screens'

const folder = process.env.PICTURES ?? 'test-results/pictures'
const isEverything = process.env.PICTURES_OF === 'all'

test.describe.configure({ mode: 'parallel' })
test.use({ sharpness: isEverything ? 1 : 2 })

for (const at of everySize) {
  for (const { name, path, reach, ...who } of isEverything ? allScreens : mainScreens) {
    test(`${name}-${at}`, async ({ lookAt }) => {
      const page = await lookAt({ ...who, at })
      await page.goto(path)
      await settled(page)
      await reach?.(page)
      await settled(page)
      await page.screenshot({
        path: join(folder, `${name}-${at}.png`),
        fullPage: isEverything,
        animations: 'disabled',
      })
    })
  }
}
