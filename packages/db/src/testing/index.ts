export { cloneDatabase, type ClonedDatabase } from './clone-database'
export { openConnection, type Connection } from './open-connection'
