export { cloneDatabase, type ClonedDatabase } from './clone-database'
