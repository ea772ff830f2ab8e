export { startEmbedded, type EmbeddedServer } from './start-embedded'
