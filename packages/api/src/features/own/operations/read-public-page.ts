import type { BaseContext } from '../../../core'

/** The public page: programme figures with small cells left out, official figures beside them, offices to call. */
export const readPublicPage = async ({ services }: BaseContext) => {
  const { publicReader } = services.database
  const [kind, figures, statistics, offices] = await Promise.all([
    publicReader.installationKind(),
    publicReader.figures(services.clock.today()),
    publicReader.statistics(),
    publicReader.offices(),
  ])
  return { isDemo: kind === 'demo', asOf: services.clock.now().toISOString(), figures, statistics, offices }
}
