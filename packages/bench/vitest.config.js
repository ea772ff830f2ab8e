import { databaseTests } from '@titian/config/vitest'

export default databaseTests('bench')
