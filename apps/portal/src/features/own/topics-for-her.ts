import { topics, type Topic } from '@titian/domain'

// Whoever else holds her phone might read these: money and what is said about the family stay out (H1, `visits/choices`).
const unsaid: readonly Topic[] = ['keluarga', 'modal', 'harga', 'pembukuan']

/** "NIB dan OSS, kemasan dan label"; empty when nothing of it should stand on her page. */
export const topicsForHer = (talked: readonly Topic[]): string =>
  talked
    .filter((topic) => !unsaid.includes(topic))
    .map((topic) => topics[topic])
    .join(', ')
