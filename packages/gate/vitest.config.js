import { unitTests } from '@titian/config/vitest'

export default unitTests('gate')
