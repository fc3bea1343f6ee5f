import { test } from '@playwright/test'
import { signInAs } from './fixtures/sign-in'
import { sessionFile } from './fixtures/site'

for (const role of ['writer', 'editor', 'admin'] as const) {
  test(`the ${role} of the demonstration signs in`, async ({ page }) => {
    await signInAs(page, role)
    await page.context().storageState({ path: sessionFile(role) })
  })
}
