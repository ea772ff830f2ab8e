import { expectSound, settled } from '../src/checks/sound-screen'
import { test } from '../src/browser/journey'
import { everySize } from '../src/browser/launch'
import { allScreens } from '../src/screens/all-screens'

test.describe.configure({ mode: 'parallel' })

for (const at of everySize) {
  for (const { name, path, reach, ...who } of allScreens) {
    test(`${name} at ${at}: accessible, fitting, Indonesian`, async ({ lookAt }) => {
      const page = await lookAt({ ...who, at })
      await page.goto(path)
      await settled(page)
      await reach?.(page)
      await settled(page)
      await expectSound(page, name)
    })
  }
}
