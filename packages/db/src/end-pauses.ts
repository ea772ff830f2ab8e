import { askOnce } from './ask-once'

/** Ends the pauses whose last day is over. @param url of the login app_job */
export const endPauses = async (url: string): Promise<void> => {
  await askOnce(url, 'select app.end_pauses()')
}
