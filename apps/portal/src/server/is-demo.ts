import { services } from './services'

/** Whether the database is a demonstration's, for the ribbon; a page that cannot ask shows no data either. */
export const isDemo = async (): Promise<boolean> => {
  try {
    return (await services().publicPage()).isDemo
  } catch {
    return false
  }
}
